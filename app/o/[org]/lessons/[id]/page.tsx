import type { Metadata } from "next";
import { LessonPage } from "@/components/decisions/lesson-page";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { getLesson } from "@/domain/decisions/lesson-queries";
import { listChanges } from "@/domain/decisions/picker-queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Lesson" };

export default async function LessonRoute({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const lesson = await orNotFound(getLesson(actor, id));
  const changes = lesson.mayAnswer ? await listChanges(actor) : [];
  return <LessonPage org={org} lesson={lesson} changes={changes} mayUse={can(actor, "lesson.raise")} />;
}
