import type { Metadata } from "next";
import { ObjectiveList } from "@/components/objectives/objective-list";
import { can } from "@/domain/access/policy";
import { readPage, requireActor } from "@/domain/access/session";
import { objectiveFilter } from "@/domain/objectives/list-input";
import { countObjectives, listObjectiveChoices, listObjectives } from "@/domain/objectives/queries";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "Objectives" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ObjectivesPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const filter = objectiveFilter(query);
  const [{ rows, total, next }, { counts, restricted }, choices] = await readPage(actor, () =>
    Promise.all([listObjectives(actor, filter), countObjectives(actor, filter), listObjectiveChoices(actor)]),
  );
  const mayDraft =
    can(actor, "objective.draft", { teamId: actor.teamId, isDraft: true }) || actor.scopeTeamIds.length > 0;
  return (
    <ObjectiveList
      {...{ org, query, filter, rows, total, next, counts, restricted, choices, mayDraft }}
      today={actor.today}
    />
  );
}
