import type { Metadata } from "next";
import { RecordForm } from "@/components/decisions/record-form";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { firstChoices } from "@/domain/access/choice-queries";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { decisionPrefill } from "@/domain/decisions/list-input";
import { listUnanswered } from "@/domain/hypotheses/rest-queries";
import { readPath, readQuery } from "@/lib/address";
import { notFound } from "@/lib/errors";
import { isUuid, newId } from "@/lib/id";

export const metadata: Metadata = { title: "Record a decision" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewDecisionPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const { review, hypothesis } = query;
  const actor = await requireActor(org);
  const anywhere = can(actor, "decision.record");
  if (!anywhere && actor.scopeTeamIds.length === 0) await orNotFound(Promise.reject(notFound()));
  if (!anywhere && actor.role !== "manager") await orNotFound(Promise.reject(notFound()));
  const prefill = decisionPrefill(query);
  const debunked = await listUnanswered(actor, "anywhere");
  const choices = await firstChoices(actor, {
    teamId: ["decision-team", prefill.teamId],
    themeId: ["theme-in-force"],
    about: ["decision-subject", prefill.about],
  });
  return (
    <WorkPage
      stations={[
        { level: "Decisions", label: "All of them", href: `/o/${org}/decisions` },
        { level: "New", label: "What was decided", you: true },
      ]}
    >
      <Finding sub="Changes of direction and stops are decided where they act: on the brief, the objective, the project.">
        What was decided, and why?
      </Finding>
      <RecordForm
        org={org}
        choices={choices}
        mayPosture={can(actor, "decision.posture")}
        mustName={!anywhere || actor.role === "manager"}
        reviewId={isUuid(review ?? "") ? (review ?? null) : null}
        debunked={debunked}
        answers={debunked.find((bet) => bet.id === hypothesis)?.id ?? null}
        prefill={prefill}
        formKey={newId()}
      />
    </WorkPage>
  );
}
