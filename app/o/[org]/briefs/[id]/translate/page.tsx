import type { Metadata } from "next";
import { TranslationBoard } from "@/components/projects/translation-board";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { listColleagues, listTeamChoices } from "@/domain/people/picker-queries";
import { getTranslation } from "@/domain/projects/translation-queries";
import { readPath } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Translate" };

type Props = { params: Promise<{ org: string; id: string }> };

export default async function TranslatePage({ params }: Props) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const board = await orNotFound(getTranslation(actor, id));
  const [people, teams] = await Promise.all([listColleagues(actor), listTeamChoices(actor)]);
  const makes = {
    objectives: teams.filter((team) => can(actor, "objective.draft", { teamId: team.id, isDraft: true })),
    projects: teams.filter((team) => can(actor, "project.propose", { teamId: team.id })),
  };
  return (
    <TranslationBoard
      org={org}
      me={actor.membershipId}
      today={actor.today}
      board={board}
      people={people}
      makes={makes}
      formKey={newId()}
    />
  );
}
