import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { KpiForm } from "@/components/objectives/kpi-form";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { firstChoices } from "@/domain/access/choice-queries";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { readPath } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Define a KPI" };

type Props = { params: Promise<{ org: string }> };

export default async function NewKpiPage({ params }: Props) {
  const { org } = await readPath(params);
  const actor = await requireActor(org);
  const mine = actor.teamId && can(actor, "kpi.define", { teamId: actor.teamId }) ? actor.teamId : null;
  const { teams, counters, readers, ownerId } = await firstChoices(actor, {
    teams: ["kpi-team", mine],
    counters: ["measure"],
    ownerId: ["worker", actor.membershipId],
    readers: ["member"],
  });
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
        {...{ org, teams, counters, readers }}
        owners={ownerId}
        formKey={newId()}
        me={{ id: actor.membershipId, teamId: actor.teamId }}
      />
    </WorkPage>
  );
}
