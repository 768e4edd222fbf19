import type { Metadata } from "next";
import { strategyStations } from "@/components/hypotheses/bet-stations";
import { CapabilityTable } from "@/components/hypotheses/capability-table";
import { WorkPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Empty } from "@/components/ui/states";
import { requireActor } from "@/domain/access/session";
import { listCapabilities } from "@/domain/hypotheses/capability-queries";
import { capabilitiesFinding } from "@/domain/hypotheses/capability-rules";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Capabilities" };

export default async function CapabilitiesPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await readPath(params);
  const actor = await requireActor(org);
  const rows = await listCapabilities(actor);
  const mayAdd = actor.role === "executive" || (actor.role === "manager" && actor.scopeTeamIds.length > 0);
  const path = `/o/${org}/capabilities`;
  const inForce = rows.filter((row) => row.themeStatus === "in_force");
  return (
    <WorkPage stations={strategyStations(org, "Capabilities", "What we must be able to do")}>
      <div className="intro">
        <div>
          <Finding
            sub={rows.length > 0 && "0 not at all, 1 a first try, 2 with help, 3 by ourselves, 4 better than others."}
          >
            {capabilitiesFinding(inForce)}
          </Finding>
        </div>
        {mayAdd && (
          <ButtonLink href={`${path}/new`} variant="quiet">
            Name a capability
          </ButtonLink>
        )}
      </div>
      {rows.length === 0 ? (
        <Empty
          title="A choice needs something that we can do."
          example="“Field installation at scale: need 4, have 1.”"
        >
          {mayAdd && <ButtonLink href={`${path}/new`}>Name a capability</ButtonLink>}
        </Empty>
      ) : (
        <>
          <CapabilityTable org={org} today={actor.today} rows={rows} />
          <p className="sub">
            <a href={`${path}/csv`} download>
              CSV
            </a>
          </p>
        </>
      )}
    </WorkPage>
  );
}
