import type { Metadata } from "next";
import { ItemForm } from "@/components/projects/item-form";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { firstChoices } from "@/domain/access/choice-queries";
import { requireActor } from "@/domain/access/session";
import { createItemAction } from "@/domain/projects/actions";
import { findOriginal } from "@/domain/projects/item-queries";
import { findRunningProject } from "@/domain/projects/picker-queries";
import { type PageProps, readPath, readQuery } from "@/lib/address";
import { isUuid, newId } from "@/lib/id";

export const metadata: Metadata = { title: "Write down work" };
export default async function NewWorkPage({ params, searchParams }: PageProps) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const original = query.reworkOf && isUuid(query.reworkOf) ? await findOriginal(actor, query.reworkOf) : null;
  const wanted = original?.projectId ?? query.project ?? "";
  const project = isUuid(wanted) ? await findRunningProject(actor, wanted) : null;
  const teamId = original?.teamId ?? project?.teamId ?? actor.teamId;
  const choices = await firstChoices(actor, {
    projectId: ["project", project?.id],
    teamId: ["own-team", teamId],
    assigneeId: ["worker", original?.assigneeId],
    accepterId: ["worker"],
  });
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
          teamId: teamId ?? choices.teamId[0]?.value,
          assigneeId: original?.assigneeId ?? null,
          ...(original ? { type: "rework", title: `Repair: ${original.title}` } : {}),
        }}
        choices={choices}
        label="Write down work"
        verb="Write it down"
      />
    </WorkPage>
  );
}
