import type { Metadata } from "next";
import { KpiList } from "@/components/objectives/kpi-list";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { listKpis } from "@/domain/objectives/measure-queries";
import { listTeamChoices } from "@/domain/people/picker-queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "KPIs" };

type Props = { params: Promise<{ org: string }> };

export default async function KpisPage({ params }: Props) {
  const { org } = await readPath(params);
  const actor = await requireActor(org);
  const [kpis, teams] = await Promise.all([listKpis(actor), listTeamChoices(actor)]);
  return (
    <KpiList
      org={org}
      today={actor.today}
      kpis={kpis}
      mayDefine={teams.some((team) => can(actor, "kpi.define", { teamId: team.id }))}
    />
  );
}
