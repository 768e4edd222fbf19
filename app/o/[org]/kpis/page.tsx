import type { Metadata } from "next";
import { KpiList } from "@/components/objectives/kpi-list";
import { hasChoice } from "@/domain/access/choice-queries";
import { readPage, requireActor } from "@/domain/access/session";
import { kpiFilter } from "@/domain/objectives/measure-input";
import { judgeKpis, listKpis } from "@/domain/objectives/measure-queries";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "KPIs" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function KpisPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const [{ rows, next }, { total, open }, mayDefine] = await readPage(actor, () =>
    Promise.all([listKpis(actor, kpiFilter(query)), judgeKpis(actor), hasChoice(actor, "kpi-team")]),
  );
  return <KpiList org={org} today={actor.today} kpis={rows} {...{ open, total, next, mayDefine }} />;
}
