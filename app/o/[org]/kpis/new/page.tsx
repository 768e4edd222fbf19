import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { KpiForm } from "@/components/objectives/kpi-form";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { firstChoices } from "@/domain/access/choice-queries";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { listCounterChoices } from "@/domain/objectives/measure-queries";
import { listTeamChoices } from "@/domain/people/picker-queries";
import { readPath } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Define a KPI" };

type Props = { params: Promise<{ org: string }> };

export default async function NewKpiPage({ params }: Props) {
  const { org } = await readPath(params);
  const actor = await requireActor(org);
  const [all, counters, first] = await Promise.all([
    listTeamChoices(actor),
    listCounterChoices(actor, null),
    firstChoices(actor, { ownerId: ["worker", actor.membershipId], readers: ["member"] }),
  ]);
  const teams = all.filter((team) => can(actor, "kpi.define", { teamId: team.id }));
  if (teams.length === 0) notFound();
  return (
    <WorkPage
      stations={[
        { level: "KPIs", label: "What the company lives by", href: `/o/${org}/kpis` },
        { level: "New", label: "A KPI", you: true },
      ]}
    >
      <Finding sub="It has no end. Its band says where it is healthy, its benchmark how others do.">
        What does the company live by?
      </Finding>
      <KpiForm
        {...{ org, teams, counters }}
        readers={first.readers}
        owners={first.ownerId}
        formKey={newId()}
        me={{ id: actor.membershipId, teamId: actor.teamId }}
      />
    </WorkPage>
  );
}
