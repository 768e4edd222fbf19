import type { Metadata } from "next";
import { RaiseLessonForm } from "@/components/decisions/lesson-forms";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { findWished, firstChoices } from "@/domain/access/choice-queries";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { readPath, readQuery } from "@/lib/address";
import { notFound } from "@/lib/errors";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Write down a lesson" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** `?from=friction:<id>&to=brief:<id>` where it stands; `?stop=<project>` proposes to stop. */
export default async function NewLessonPage({ params, searchParams }: Props) {
  const [{ org }, { from = "", ...query }] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  if (!can(actor, "lesson.raise")) await orNotFound(Promise.reject(notFound()));
  const to = (await findWished(actor, "lesson-home", query.to)) ?? "";
  const stop = (await findWished(actor, "running-project", query.stop)) ?? "";
  return (
    <WorkPage
      stations={[
        { level: "Lessons", label: "What we learned", href: `/o/${org}/lessons` },
        { level: "New", label: stop ? "A proposal to stop" : "A lesson", you: true },
      ]}
    >
      <Finding sub="It goes to one person, who must answer; you see the answer on your home.">
        {stop ? "Why should it stop?" : "What do we know now that we did not know before?"}
      </Finding>
      <RaiseLessonForm
        org={org}
        choices={await firstChoices(actor, { to: ["lesson-home", to], stopProjectId: ["running-project", stop] })}
        kind={stop ? "stop_proposal" : "lesson"}
        from={from || (stop ? `project:${stop}` : "")}
        to={to}
        stopProjectId={stop}
        formKey={newId()}
      />
    </WorkPage>
  );
}
