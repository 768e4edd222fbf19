import type { Metadata } from "next";
import { cache } from "react";
import { BriefDocument } from "@/components/briefs/brief-document";
import { BriefLearned } from "@/components/decisions/brief-learned";
import { TaskFriction } from "@/components/friction/task-friction";
import { BriefBets } from "@/components/hypotheses/brief-bets";
import { ShakenMarks } from "@/components/hypotheses/shaken-marks";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { readPage, requireActor } from "@/domain/access/session";
import { getBrief } from "@/domain/briefs/document-queries";
import { listLessonsAbout } from "@/domain/decisions/lesson-queries";
import { turnsOf } from "@/domain/decisions/turn-queries";
import { listFrictionsAgainst } from "@/domain/friction/place-queries";
import { listBetsOfBrief } from "@/domain/hypotheses/queries";
import { listShaken } from "@/domain/hypotheses/rest-queries";
import { ensureSignals } from "@/domain/objectives/signals-queries";
import { type PageProps, readPath } from "@/lib/address";

/** Everything in one read transaction, once for the title and the page. */
const load = cache(async (org: string, id: string) => {
  const actor = await requireActor(org);
  await ensureSignals(actor);
  return readPage(actor, async () => {
    const [brief, shaken, against, lessons, turns, bets] = await Promise.all([
      orNotFound(getBrief(actor, id)),
      listShaken(actor, { briefId: id }),
      listFrictionsAgainst(actor, id),
      listLessonsAbout(actor, id),
      turnsOf(actor, id),
      listBetsOfBrief(actor, id),
    ]);
    return { actor, brief, shaken, against, lessons, turns, bets };
  });
});

export async function generateMetadata({ params }: Pick<PageProps<"org" | "id">, "params">): Promise<Metadata> {
  const { org, id } = await readPath(params);
  return { title: (await load(org, id)).brief.title };
}

export default async function BriefPage({ params }: Pick<PageProps<"org" | "id">, "params">) {
  const { org, id } = await readPath(params);
  const { actor, brief, shaken, against, lessons, turns, bets } = await load(org, id);
  const purpose = actor.org.identityStatement ?? actor.org.name;
  const mayDraft = can(actor, "hypothesis.draft") && brief.endedOn === null;
  const mayRaise = can(actor, "lesson.raise") && brief.publishedOn !== null;
  return (
    <BriefDocument
      {...{ org, purpose, brief }}
      today={actor.today}
      links={can(actor, "friction.read")}
      marks={<ShakenMarks org={org} shaken={shaken} />}
      learned={<BriefLearned org={org} briefId={brief.id} lessons={lessons} turns={turns} mayRaise={mayRaise} />}
      bets={<BriefBets org={org} bets={bets} mayDraft={mayDraft} query={`theme=${brief.themeId}&brief=${brief.id}`} />}
      reality={(task) => <TaskFriction org={org} rows={against.filter((row) => row.keyTaskKey === task)} />}
    />
  );
}
