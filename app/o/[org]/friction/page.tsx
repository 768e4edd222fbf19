import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { FrictionList } from "@/components/friction/friction-list";
import { PatternsView } from "@/components/friction/patterns";
import { TriageView } from "@/components/friction/triage";
import { can } from "@/domain/access/policy";
import { readPage, requireActor } from "@/domain/access/session";
import { frictionFilter } from "@/domain/friction/list-input";
import { getPatterns } from "@/domain/friction/pattern-queries";
import { listFrictions, mayDo } from "@/domain/friction/queries";
import { frictionThresholds } from "@/domain/friction/rules";
import { getTriage } from "@/domain/friction/triage-queries";
import { listTeamChoices } from "@/domain/people/picker-queries";

export const metadata: Metadata = { title: "Friction" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | undefined>> };

export default async function FrictionsPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await params, await searchParams];
  const actor = await requireActor(org);
  if (!can(actor, "friction.read")) notFound();
  const answers = actor.role !== "contributor" || actor.ledTeamIds.length > 0;
  const view = query.view ?? (answers ? "triage" : "open");
  if (view === "patterns") {
    const patterns = await getPatterns(actor);
    return <PatternsView org={org} answers={answers} patterns={patterns} currency={actor.org.currency} />;
  }
  if (view === "triage") {
    const [triage, patterns] = await readPage(actor, () => Promise.all([getTriage(actor), getPatterns(actor)]));
    return (
      <TriageView
        org={org}
        now={actor.now}
        keysOn={(await cookies()).get("keys")?.value !== "off"}
        triage={triage}
        patterns={patterns}
        currency={actor.org.currency}
        clocks={frictionThresholds(actor.org.settings).friction.clock}
        mayOf={(row) => mayDo(actor, row, row.isMine ? actor.membershipId : null, false)}
      />
    );
  }
  const filter = frictionFilter(query);
  const [page, teams] = await readPage(actor, () =>
    Promise.all([listFrictions(actor, filter), listTeamChoices(actor)]),
  );
  return (
    <FrictionList
      org={org}
      today={actor.today}
      answers={answers}
      query={query}
      filter={filter}
      {...page}
      teams={teams}
    />
  );
}
