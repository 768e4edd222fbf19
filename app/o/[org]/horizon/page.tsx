import type { Metadata } from "next";
import { SignalList } from "@/components/hypotheses/signal-list";
import { findWished, listChoices } from "@/domain/access/choice-queries";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { signalFilter } from "@/domain/hypotheses/market-signal-input";
import { countSignals, listSignals } from "@/domain/hypotheses/market-signal-queries";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "Outside" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function HorizonPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const filter = signalFilter(query);
  const [{ rows, next }, all, targets] = await Promise.all([
    listSignals(actor, filter),
    countSignals(actor, filter),
    findWished(actor, "signal-target", query.touches).then((wished) =>
      listChoices(actor, "signal-target", { keep: wished ? [wished] : [], limit: 100 }),
    ),
  ]);
  const mayRaise = can(actor, "market-signal.raise");
  return <SignalList {...{ org, query, filter, rows, next, all, targets, mayRaise }} today={actor.today} />;
}
