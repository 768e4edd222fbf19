import type { Metadata } from "next";
import { ItemForm } from "@/components/projects/item-form";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { firstChoices } from "@/domain/access/choice-queries";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { editItemAction } from "@/domain/projects/actions";
import { getItem } from "@/domain/projects/item-queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Edit work" };

export default async function EditWorkPage({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const item = await orNotFound(getItem(actor, id));
  const choices = await firstChoices(actor, {
    projectId: ["project", item.projectId],
    teamId: ["own-team", item.teamId],
    assigneeId: ["worker", item.assigneeId],
    accepterId: ["worker", item.accepterId],
  });
  return (
    <WorkPage
      stations={[
        { level: "Work", label: item.title, href: `/o/${org}/work/${id}` },
        { level: "Edit", label: item.label, you: true },
      ]}
    >
      <Finding>{item.title}</Finding>
      <ItemForm
        action={editItemAction}
        hidden={{
          org,
          itemId: id,
          version: String(item.version),
          ...(item.type === "rework" ? { type: "rework" } : {}),
        }}
        item={item}
        choices={choices}
        label="Edit work"
        verb="Save"
      />
    </WorkPage>
  );
}
