import type { Metadata } from "next";
import { shownWords } from "@/components/data-table/shown";
import { TableFoot } from "@/components/data-table/table-foot";
import { strategyStations } from "@/components/hypotheses/bet-stations";
import { CapabilityTable } from "@/components/hypotheses/capability-table";
import { WorkPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Empty } from "@/components/ui/states";
import { readPage, requireActor } from "@/domain/access/session";
import { capabilityFilter } from "@/domain/hypotheses/capability-input";
import { listCapabilities, rateCapabilities } from "@/domain/hypotheses/capability-queries";
import { capabilitiesFinding, levelsInWords } from "@/domain/hypotheses/capability-rules";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "Capabilities" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CapabilitiesPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const [{ rows, next }, { total, inForce }] = await readPage(actor, () =>
    Promise.all([listCapabilities(actor, capabilityFilter(query)), rateCapabilities(actor)]),
  );
  const mayAdd = actor.role === "executive" || (actor.role === "manager" && actor.scopeTeamIds.length > 0);
  const path = `/o/${org}/capabilities`;
  return (
    <WorkPage stations={strategyStations(org, "Capabilities", "What we must be able to do")}>
      <div className="intro">
        <div>
          <Finding sub={rows.length > 0 && levelsInWords}>{capabilitiesFinding(inForce)}</Finding>
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
          <TableFoot at={{ path, params: {} }} after={next ? JSON.stringify(next) : null} csv={`${path}/csv`}>
            {shownWords(rows.length, total)}, the widest gap first.
          </TableFoot>
        </>
      )}
    </WorkPage>
  );
}
