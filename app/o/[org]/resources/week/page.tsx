import type { Metadata } from "next";
import { ResourcesFrame } from "@/components/resources/resources-frame";
import { WeekForm } from "@/components/resources/week-form";
import { WeekPicker } from "@/components/resources/week-picker";
import { Finding } from "@/components/ui/finding";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { resourceMay } from "@/domain/resources/scope-rules";
import { getWeekForm } from "@/domain/resources/split-queries";
import { readPath, readQuery } from "@/lib/address";
import { formatDate, formatWeek } from "@/lib/dates";

export const metadata: Metadata = { title: "Where your week went" };

const keptBack =
  "It stands in no figure yet: a team’s weeks count once three of it have told theirs, so that nobody’s own week can be read from a sum.";

type Props = { params: Promise<{ org: string }>; searchParams: Promise<{ week?: string; told?: string }> };

export default async function WeekPage({ params, searchParams }: Props) {
  const [{ org }, { week, told }] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const form = await orNotFound(getWeekForm(actor, week ?? null));
  const name = `week ${formatWeek(form.week).slice(1)}`;
  return (
    <ResourcesFrame org={org} here="week" may={resourceMay(actor)} label={`Your ${name}`}>
      <Finding sub={form.isKeptBack ? keptBack : `From Monday ${formatDate(form.week)}.`}>
        {told && form.seen > 0 ? `Your ${name} is told. Thank you.` : `Where did your ${name} go?`}
      </Finding>
      <WeekPicker path={`/o/${org}/resources/week`} today={actor.today} weeks={form.weeks} week={form.week} />
      <WeekForm org={org} form={form} />
    </ResourcesFrame>
  );
}
