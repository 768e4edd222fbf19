import type { Metadata } from "next";
import { ItemForm } from "@/components/projects/item-form";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { listColleagues, listTeamChoices } from "@/domain/people/picker-queries";
import { createItemAction } from "@/domain/projects/actions";
import { findOriginal } from "@/domain/projects/item-queries";
import { listProjectChoices } from "@/domain/projects/picker-queries";
import { type PageProps, readPath, readQuery } from "@/lib/address";
import { isUuid, newId } from "@/lib/id";

export const metadata: Metadata = { title: "Write down work" };
export default async function NewWorkPage({ params, searchParams }: PageProps) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const [teams, people, projects, original] = await Promise.all([
    listTeamChoices(actor),
    listColleagues(actor),
    listProjectChoices(actor),
    query.reworkOf && isUuid(query.reworkOf) ? findOriginal(actor, query.reworkOf) : null,
  ]);
  const mine = teams.filter((team) => can(actor, "work.create", { teamId: team.id }));
  const project = projects.find((one) => one.id === (original?.projectId ?? query.project));
  return (
    <WorkPage
      stations={[
        { level: "Work", label: "All work", href: `/o/${org}/work` },
        { level: "New", label: original ? "Rework" : "A work item", you: true },
      ]}
    >
      <Finding
        sub={
          original
            ? `Done stays done; what must be repaired in “${original.title}” is written down as rework.`
            : "Its purpose comes with the project it belongs to."
        }
      >
        {original ? "What must be repaired?" : "What is there to do?"}
      </Finding>
      <ItemForm
        action={createItemAction}
        hidden={{ org, key: newId(), ...(original ? { reworkOfId: original.id, type: "rework" } : {}) }}
        item={{
          projectId: project?.id,
          teamId: original?.teamId ?? project?.teamId ?? actor.teamId ?? mine[0]?.id,
          assigneeId: original?.assigneeId ?? null,
          ...(original ? { type: "rework", title: `Repair: ${original.title}` } : {}),
        }}
        teams={mine}
        people={people}
        projects={projects}
        label="Write down work"
        verb="Write it down"
      />
    </WorkPage>
  );
}
