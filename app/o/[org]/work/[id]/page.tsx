import type { Metadata } from "next";
import { WorkFriction } from "@/components/friction/work-friction";
import { factsOf } from "@/components/history/model";
import { ItemDetail } from "@/components/projects/item-detail";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { listFrictionsOf, listHelpNotes } from "@/domain/friction/place-queries";
import { listHistory } from "@/domain/history/queries";
import { getItem } from "@/domain/projects/item-queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Work item" };

type Props = { params: Promise<{ org: string; id: string }> };

export default async function WorkItemPage({ params }: Props) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const item = await orNotFound(getItem(actor, id));
  const { rows } = await listHistory(actor, id);
  const [frictions, notes] = await Promise.all([listFrictionsOf(actor, { workItemId: id }), listHelpNotes(actor, id)]);
  const subject = { teamId: item.teamId, ownerId: item.assigneeId };
  const named = { ...subject, named: item.accepterId === actor.membershipId };
  const may = {
    move:
      item.state === "review"
        ? named.named || can(actor, "work.accept", named) || can(actor, "work.move", subject)
        : can(actor, "work.move", subject),
    edit: can(actor, "work.edit", subject),
    create: can(actor, "work.create", { teamId: item.teamId }),
  };
  return (
    <ItemDetail
      today={actor.today}
      org={org}
      me={actor.membershipId}
      identity={actor.org.identityStatement}
      item={item}
      may={may}
      facts={factsOf(rows, actor.org.timeZone)}
      friction={
        can(actor, "friction.read") && (
          <WorkFriction
            org={org}
            rows={frictions}
            notes={notes}
            timeZone={actor.org.timeZone}
            today={actor.today}
            {...(item.state === "done" || item.state === "cancelled" ? {} : { from: `work=${id}` })}
          />
        )
      }
    />
  );
}
