import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { memberships } from "@/db/schema/people";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { listChoices } from "../access/choice-queries";
import { readableBrief } from "../access/scope";
import { getObjective } from "../objectives/detail-queries";
import { getMeasure } from "../objectives/measure-queries";
import { getItem } from "../projects/item-queries";
import { getProject } from "../projects/queries";
import { listOwnWork } from "../projects/work-queries";
import type { FrictionKind } from "../vocabulary";
import { ownerOfTarget, teamLeads } from "./address-queries";
import { chainFrom, firstAddressee } from "./address-rules";
import type { From } from "./place-input";

type Place = { level: string; title: string; path: string };

/** What the form needs: what it stands on, the likeliest kind, who will answer, and the choices of its second half. */
export const getRaiseForm = (actor: Actor, from: From) =>
  withOrg(actor, async (tx) => {
    const place = await placeOf(actor, from);
    const challenges = from.objectiveId !== undefined || from.measureId !== undefined;
    const kind: FrictionKind = challenges ? "unrealistic_goal" : place ? "technical" : "process";
    const [work, projects, intents, leads] = await Promise.all([
      place ? [] : listOwnWork(actor),
      place ? [] : listChoices(actor, "project", {}, tx),
      tx
        .select({ id: briefs.id, title: briefs.title, keyTasks: briefVersions.keyTasks })
        .from(briefs)
        .innerJoin(
          briefVersions,
          and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, briefs.currentVersionId)),
        )
        .where(and(eq(briefs.orgId, actor.orgId), inArray(briefs.status, ["published"]), readableBrief(actor)))
        .orderBy(asc(briefs.number)),
      teamLeads(tx, actor),
    ]);
    const owner = challenges
      ? await ownerOfTarget(tx, actor, { measureId: from.measureId ?? null, objectiveId: from.objectiveId ?? null })
      : null;
    const to = firstAddressee(actor.teamId ? chainFrom(actor.teamId, leads) : [], actor.membershipId, owner);
    const [first] = to.addressedTo
      ? await tx
          .select({ name: memberships.displayName })
          .from(memberships)
          .where(and(eq(memberships.orgId, actor.orgId), eq(memberships.id, to.addressedTo)))
      : [];
    return {
      place,
      kind,
      answersFirst: `${first?.name ?? "Every executive"} answers first. Unanswered, it rises by itself.`,
      choices: {
        work: work.map(({ id, title }) => ({ value: id, label: title })),
        projects,
        keyTasks: intents.flatMap((brief) =>
          brief.keyTasks.map((task) => ({ value: `${brief.id}:${task.key}`, label: `${brief.title}: ${task.text}` })),
        ),
      },
    };
  });

/** Throws not-found where the reader may not see what it stands on. */
async function placeOf(actor: Actor, from: From): Promise<Place | null> {
  if (from.workItemId) {
    const { title, id } = await getItem(actor, from.workItemId);
    return { level: "Work", title, path: `work/${id}` };
  }
  if (from.projectId) {
    const { title, id } = await getProject(actor, from.projectId);
    return { level: "Project", title, path: `projects/${id}` };
  }
  if (from.measureId) {
    const { title, id } = await getMeasure(actor, from.measureId);
    return { level: "Measure", title, path: `measures/${id}` };
  }
  if (from.objectiveId) {
    const { title, id } = await getObjective(actor, from.objectiveId);
    return { level: "Objective", title, path: `objectives/${id}` };
  }
  return null;
}
