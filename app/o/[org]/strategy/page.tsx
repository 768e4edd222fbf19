import type { Metadata } from "next";
import { StrategyOutline } from "@/components/diagnosis/strategy-outline";
import { FitPrompt } from "@/components/hypotheses/fit-prompt";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { getOutline } from "@/domain/diagnosis/outline-queries";
import { findFitPrompt } from "@/domain/hypotheses/pmf-queries";
import { ensureSignals } from "@/domain/objectives/signals-queries";
import { listTeamChoices } from "@/domain/people/picker-queries";
import { isUuid } from "@/lib/id";

export const metadata: Metadata = { title: "Strategy" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<{ team?: string; retired?: string }> };

export default async function StrategyPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await params, await searchParams];
  const actor = await requireActor(org);
  await ensureSignals(actor);
  const filter = { teamId: query.team && isUuid(query.team) ? query.team : null, withRetired: query.retired === "1" };
  const [outline, teams, fit] = await Promise.all([
    getOutline(actor, filter),
    listTeamChoices(actor),
    findFitPrompt(actor),
  ]);
  return (
    <StrategyOutline
      org={org}
      today={actor.today}
      identity={actor.org.identityStatement}
      outline={outline}
      teams={teams}
      {...filter}
      prompt={fit && <FitPrompt org={org} fit={fit} />}
      mayDraft={can(actor, "theme.draft")}
    />
  );
}
