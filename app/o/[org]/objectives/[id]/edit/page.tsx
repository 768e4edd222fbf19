import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditObjective } from "@/components/objectives/edit-objective";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getObjective } from "@/domain/objectives/detail-queries";
import { listObjectiveFormChoices } from "@/domain/objectives/form-queries";
import { objectiveMoves } from "@/domain/objectives/may-rules";
import { thresholdsOf } from "@/domain/signals/own-thresholds";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Edit an objective" };

type Props = { params: Promise<{ org: string; id: string }> };

export default async function EditObjectivePage({ params }: Props) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const objective = await orNotFound(getObjective(actor, id));
  if (!objectiveMoves(actor, objective).edit) notFound();
  const choices = await listObjectiveFormChoices(actor, objective);
  return (
    <EditObjective
      org={org}
      objective={objective}
      choices={choices}
      aspiration={thresholdsOf(actor.org.settings).aspiration}
    />
  );
}
