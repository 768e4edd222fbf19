import type { Metadata } from "next";
import { WritingDesk } from "@/components/briefs/writing-desk";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getBriefDraft } from "@/domain/briefs/draft-queries";
import { adviceOnTasks } from "@/domain/briefs/method-rules";
import { listNameable } from "@/domain/briefs/people-queries";
import { thresholdsOf } from "@/domain/signals/own-thresholds";
import { readPath } from "@/lib/address";
import { notFound } from "@/lib/errors";

export const metadata: Metadata = { title: "Writing" };

type Props = { params: Promise<{ org: string; id: string }> };

export default async function WritePage({ params }: Props) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const brief = await orNotFound(getBriefDraft(actor, id));
  if (!brief.moves.edit) await orNotFound(Promise.reject(notFound("A version being written")));
  const { locale, stage } = actor.org;
  const { tools, measuresOfObjectives } = brief;
  const taskTexts = brief.draft.keyTasks.map(({ text }) => text);
  return (
    <WritingDesk
      org={org}
      purpose={actor.org.identityStatement ?? actor.org.name}
      brief={brief}
      people={await listNameable(actor, id)}
      facts={{
        advicePath: `/o/${org}/briefs/advice`,
        adviceOnTasks: adviceOnTasks(taskTexts, tools, locale),
        locale,
        today: actor.today,
        stage,
        measuresOfObjectives,
        thresholds: thresholdsOf(actor.org.settings),
      }}
    />
  );
}
