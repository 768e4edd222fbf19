import type { Metadata } from "next";
import { TranslationBoard } from "@/components/projects/translation-board";
import { firstChoices } from "@/domain/access/choice-queries";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { getTranslation } from "@/domain/projects/translation-queries";
import { thresholdsOf } from "@/domain/signals/own-thresholds";
import { readPath } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Translate" };

type Props = { params: Promise<{ org: string; id: string }> };

export default async function TranslatePage({ params }: Props) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const board = await orNotFound(getTranslation(actor, id));
  const { people, teams } = await firstChoices(actor, { people: ["worker"], teams: ["own-team", actor.teamId] });
  const may = (permission: "objective.draft" | "project.propose") =>
    teams.filter((team) => can(actor, permission, { teamId: team.value, isDraft: true }));
  const makes = { objectives: may("objective.draft"), projects: may("project.propose") };
  return (
    <TranslationBoard
      org={org}
      me={actor.membershipId}
      today={actor.today}
      idleDays={thresholdsOf(actor.org.settings).lineOfSight.idleDays}
      board={board}
      people={people}
      makes={makes}
      formKey={newId()}
    />
  );
}
