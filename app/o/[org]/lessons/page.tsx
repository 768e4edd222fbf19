import type { Metadata } from "next";
import { LessonList } from "@/components/decisions/lesson-list";
import { can } from "@/domain/access/policy";
import { readPage, requireActor } from "@/domain/access/session";
import { countLessons, listLessons } from "@/domain/decisions/lesson-queries";
import { lessonFilter } from "@/domain/decisions/list-input";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "Lessons" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LessonsPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const filter = lessonFilter(query);
  const [{ rows, next }, counts] = await readPage(actor, () =>
    Promise.all([listLessons(actor, filter), countLessons(actor, filter)]),
  );
  return (
    <LessonList
      {...{ org, query, filter, rows, next, counts }}
      mayRaise={can(actor, "lesson.raise")}
      today={actor.today}
    />
  );
}
