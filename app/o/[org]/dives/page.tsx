import type { Metadata } from "next";
import { DivesPage } from "@/components/dives/dives-page";
import { readPage, requireActor } from "@/domain/access/session";
import { getAwareness, listOftenThere } from "@/domain/dives/awareness-queries";
import { diveFilter } from "@/domain/dives/list-input";
import { listDives } from "@/domain/dives/queries";
import { mayPlanDives } from "@/domain/dives/rules";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "Deep dives" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DivesRoute({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const filter = diveFilter(query);
  const mayPlan = mayPlanDives(actor);
  const [{ rows, total, next }, view, often] = await readPage(actor, () =>
    Promise.all([listDives(actor, filter), getAwareness(actor), mayPlan ? listOftenThere(actor) : []]),
  );
  const ofManager = actor.role === "manager" && actor.scopeTeamIds.length > 0;
  return (
    <DivesPage {...{ org, query, filter, rows, total, next, view, often, ofManager, mayPlan }} today={actor.today} />
  );
}
