import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RaiseForm } from "@/components/friction/raise-form";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { fromOf } from "@/domain/friction/place-input";
import { getRaiseForm } from "@/domain/friction/raise-queries";
import { readPath, readQuery } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Raise friction" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RaisePage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  if (!can(actor, "friction.raise")) notFound();
  const from = fromOf(query);
  const { place, kind, choices, answersFirst } = await orNotFound(getRaiseForm(actor, from));
  return (
    <WorkPage
      stations={[
        ...(place
          ? [{ level: place.level, label: place.title, href: `/o/${org}/${place.path}` }]
          : [{ level: "Friction", label: "What is in the way", href: `/o/${org}/friction` }]),
        { level: "Raise friction", label: "In your own words", you: true },
      ]}
    >
      <Finding sub={answersFirst}>{place ? `What is in the way of “${place.title}”?` : "What is in the way?"}</Finding>
      <RaiseForm org={org} formKey={newId()} from={from} kind={kind} choices={choices} />
    </WorkPage>
  );
}
