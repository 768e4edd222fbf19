import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FrictionList } from "@/components/friction/friction-list";
import { can } from "@/domain/access/policy";
import { readPage, requireActor } from "@/domain/access/session";
import { frictionFilter } from "@/domain/friction/list-input";
import { listFrictions } from "@/domain/friction/queries";
import { answersFriction } from "@/domain/friction/rules";
import { listTeamChoices } from "@/domain/people/picker-queries";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "Friction" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function FrictionListPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  if (!can(actor, "friction.read")) notFound();
  const filter = frictionFilter(query);
  const [page, teams] = await readPage(actor, () =>
    Promise.all([listFrictions(actor, filter), listTeamChoices(actor)]),
  );
  return (
    <FrictionList {...{ org, query, filter, teams, ...page }} today={actor.today} answers={answersFriction(actor)} />
  );
}
