import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { blankMeasure } from "@/components/objectives/blank-measure";
import { MeasureForm } from "@/components/objectives/measure-form";
import { stationsAbove } from "@/components/objectives/objective-stations";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { firstChoices } from "@/domain/access/choice-queries";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getObjective } from "@/domain/objectives/detail-queries";
import { objectiveMoves } from "@/domain/objectives/may-rules";
import { defineKeyResultAction } from "@/domain/objectives/measure-actions";
import { thresholdsOf } from "@/domain/signals/own-thresholds";
import { readPath } from "@/lib/address";
import { numberWord } from "@/lib/format";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Add a measure" };

type Props = { params: Promise<{ org: string; id: string }> };

export default async function NewMeasurePage({ params }: Props) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const objective = await orNotFound(getObjective(actor, id));
  if (!objectiveMoves(actor, objective).define) notFound();
  const { ownerId, counters } = await firstChoices(actor, {
    ownerId: ["worker", objective.ownerId],
    counters: ["measure"],
  });
  const most = thresholdsOf(actor.org.settings).objective.maxMeasures;
  return (
    <WorkPage
      stations={[
        ...stationsAbove(org, null, objective),
        { level: "Objective", label: objective.title, href: `/o/${org}/objectives/${id}` },
        { level: "New measure", label: "What proves arrival", you: true },
      ]}
    >
      <Finding
        sub={`For “${objective.title}”. Few measures are plenty; ${numberWord(most)} are the most that people follow.`}
      >
        What will prove that it is reached?
      </Finding>
      <MeasureForm
        action={defineKeyResultAction}
        hidden={{ org, objectiveId: id, key: newId() }}
        label="Add a measure"
        verb="Add it"
        kind="key_result"
        values={{ ...blankMeasure, ownerId: objective.ownerId, dueOn: objective.dueOn }}
        owners={ownerId}
        counters={counters}
      />
    </WorkPage>
  );
}
