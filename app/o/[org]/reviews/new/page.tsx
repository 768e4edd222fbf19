import type { Metadata } from "next";
import { ScheduleForm } from "@/components/reviews/review-forms";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { firstChoices } from "@/domain/access/choice-queries";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { readPath } from "@/lib/address";
import { notFound } from "@/lib/errors";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Plan a review" };

export default async function NewReviewPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await readPath(params);
  const actor = await requireActor(org);
  const { teams } = await firstChoices(actor, { teams: ["review-team"] });
  if (teams.length === 0) await orNotFound(Promise.reject(notFound()));
  return (
    <WorkPage
      stations={[
        { level: "Reviews", label: "All of them", href: `/o/${org}/reviews` },
        { level: "New", label: "When we look together", you: true },
      ]}
    >
      <Finding sub="Its agenda is made from what the data say that day; strategy and execution risks stand apart.">
        When do we look together?
      </Finding>
      <ScheduleForm org={org} teams={teams} today={actor.today} formKey={newId()} />
    </WorkPage>
  );
}
