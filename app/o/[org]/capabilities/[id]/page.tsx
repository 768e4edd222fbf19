import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CapabilityForm } from "@/components/hypotheses/capability-form";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { firstChoices } from "@/domain/access/choice-queries";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { editCapabilityAction } from "@/domain/hypotheses/capability-actions";
import { getCapability } from "@/domain/hypotheses/capability-queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Capability" };

export default async function CapabilityPage({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const row = await orNotFound(getCapability(actor, id));
  if (!row.mayEdit) notFound();
  const { themes, teams } = await firstChoices(actor, {
    themes: ["theme", row.themeId],
    teams: ["capability-team", row.teamId],
  });
  return (
    <WorkPage
      stations={[
        { level: "Capabilities", label: "What we must be able to do", href: `/o/${org}/capabilities` },
        { level: "Capability", label: row.name, you: true },
      ]}
    >
      <Finding sub={<Link href={`/o/${org}/history/capability/${id}`}>How it was rated before</Link>}>
        {row.name}
      </Finding>
      <CapabilityForm
        action={editCapabilityAction}
        hidden={{ org, capabilityId: id, version: String(row.version) }}
        values={row}
        themes={themes}
        teams={teams}
        label="Rate the capability"
        verb="Save"
      />
    </WorkPage>
  );
}
