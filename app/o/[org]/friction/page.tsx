import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { withQuery } from "@/components/data-table/address";
import { PatternsView } from "@/components/friction/patterns";
import { TriageView } from "@/components/friction/triage";
import { can } from "@/domain/access/policy";
import { readPage, requireActor } from "@/domain/access/session";
import { getPatterns } from "@/domain/friction/pattern-queries";
import { mayDo } from "@/domain/friction/queries";
import { answersFriction } from "@/domain/friction/rules";
import { getTriage } from "@/domain/friction/triage-queries";
import { thresholdsOf } from "@/domain/signals/own-thresholds";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "Friction" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What waits for the reader's answer, and the patterns; the table has a page of its own, so that each stays light. */
export default async function FrictionsPage({ params, searchParams }: Props) {
  const [{ org }, { view, ...query }] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  if (!can(actor, "friction.read")) notFound();
  const answers = answersFriction(actor);
  if (view === "patterns") {
    const patterns = await getPatterns(actor);
    return <PatternsView org={org} answers={answers} patterns={patterns} currency={actor.org.currency} />;
  }
  if (view === "open" || (view !== "triage" && !answers)) redirect(withQuery(`/o/${org}/friction/list`, query));
  const [patterns, triage] = await readPage(actor, () => Promise.all([getPatterns(actor), getTriage(actor)]));
  return (
    <TriageView
      org={org}
      now={actor.now}
      keysOn={(await cookies()).get("keys")?.value !== "off"}
      triage={triage}
      patterns={patterns}
      currency={actor.org.currency}
      clocks={thresholdsOf(actor.org.settings).friction.clock}
      mayOf={(row) => mayDo(actor, row, row.isMine ? actor.membershipId : null, false)}
    />
  );
}
