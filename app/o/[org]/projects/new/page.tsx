import type { Metadata } from "next";
import { ProjectForm } from "@/components/projects/project-form";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { findWished, firstChoices } from "@/domain/access/choice-queries";
import { requireActor } from "@/domain/access/session";
import { proposeProjectAction } from "@/domain/projects/actions";
import { readPath, readQuery } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Propose a project" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewProjectPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const objectiveId = await findWished(actor, "objective", query.objective);
  const choices = await firstChoices(actor, {
    objectiveId: ["objective", objectiveId],
    kpiMeasureId: ["kpi"],
    ownerId: ["worker", actor.membershipId],
    teamId: ["own-team", actor.teamId],
    testsHypothesisId: ["undecided-bet"],
  });
  return (
    <WorkPage
      stations={[
        { level: "Projects", label: "All projects", href: `/o/${org}/projects` },
        { level: "New", label: "A proposal", you: true },
      ]}
    >
      <Finding sub="It is a proposal until a manager activates it. What looks like it elsewhere is shown before it begins.">
        What should change?
      </Finding>
      <ProjectForm
        action={proposeProjectAction}
        hidden={{ org, key: newId() }}
        project={{
          ownerId: actor.membershipId,
          teamId: actor.teamId ?? choices.teamId[0]?.value,
          objectiveId,
        }}
        choices={choices}
        label="Propose a project"
        verb="Propose it"
      />
    </WorkPage>
  );
}
