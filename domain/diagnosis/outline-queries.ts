import "server-only";
import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { memberships } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { anyOf, openRoot, readable, readableBrief } from "../access/scope";
import { hasLine } from "../projects/line-queries";
import { listThemes } from "../strategy/queries";
import { givenBack, measureColumns, owner, ownerColumns } from "./column-queries";
import { type GoalGroup, goalGroups } from "./outline-rules";

export type Outline = Awaited<ReturnType<typeof getOutline>>;

/** As many objectives, and as many projects, as one page reads; whoever sees more chooses a team. */
export const MOST_ROWS = 1000;

/**
 * The whole line on one screen (V5): themes, briefs, key tasks, objectives, measures, projects, with status; and the lane
 * of change work that hangs on no line. What the reader may not see is not in it.
 */
export function getOutline(actor: Actor, filter: { teamId: string | null; withRetired: boolean }) {
  return withOrg(actor, async (tx) => {
    const themes = (await listThemes(actor, tx)).filter((theme) => filter.withRetired || theme.status !== "retired");
    const inForce = await tx
      .select({
        id: briefs.id,
        number: briefs.number,
        title: briefs.title,
        themeId: briefs.themeId,
        parentBriefId: briefs.parentBriefId,
        versionNo: briefVersions.versionNo,
        keyTasks: briefVersions.keyTasks,
        authorName: memberships.displayName,
        ...givenBack(actor),
      })
      .from(briefs)
      .innerJoin(
        briefVersions,
        and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, briefs.currentVersionId)),
      )
      .innerJoin(memberships, and(eq(memberships.orgId, actor.orgId), eq(memberships.id, briefs.authorId)))
      .where(
        and(
          eq(briefs.orgId, actor.orgId),
          eq(briefs.status, "published"),
          isNull(briefs.deletedAt),
          readableBrief(actor),
        ),
      )
      .orderBy(asc(briefs.number));
    const live = and(
      eq(objectives.orgId, actor.orgId),
      inArray(objectives.status, ["draft", "active"]),
      isNull(objectives.deletedAt),
      filter.teamId ? eq(objectives.teamId, filter.teamId) : undefined,
      readable(actor, objectives.visibilityRootId),
    );
    const goals = await tx
      .select({
        id: objectives.id,
        number: objectives.number,
        title: objectives.title,
        themeId: objectives.themeId,
        briefId: objectives.briefId,
        keyTaskKey: objectives.keyTaskKey,
        status: objectives.status,
        signalStatus: objectives.signalStatus,
        lastKnownStatus: objectives.lastKnownStatus,
        score: objectives.score,
        confidence: objectives.confidence,
        startOn: objectives.startOn,
        dueOn: objectives.dueOn,
        visibility: objectives.visibility,
        isRestricted: sql<boolean>`not (${openRoot(actor, "objectives")})`,
        ...ownerColumns,
      })
      .from(objectives)
      .innerJoin(owner, and(eq(owner.orgId, actor.orgId), eq(owner.id, objectives.ownerId)))
      .where(live)
      .orderBy(asc(objectives.number))
      .limit(MOST_ROWS);
    const ids = goals.map((goal) => goal.id);
    const results = ids.length
      ? await tx
          .select({
            ...measureColumns,
            number: measures.number,
            objectiveId: measures.objectiveId,
            score: measures.score,
            signalStatus: measures.signalStatus,
            ...ownerColumns,
          })
          .from(measures)
          .innerJoin(owner, and(eq(owner.orgId, actor.orgId), eq(owner.id, measures.ownerId)))
          .where(and(eq(measures.orgId, actor.orgId), sql`${measures.objectiveId} = ${anyOf(ids)}`))
          .orderBy(asc(measures.number))
      : [];
    const running = await tx
      .select({
        id: projects.id,
        number: projects.number,
        objectiveId: projects.objectiveId,
        title: projects.title,
        kind: projects.kind,
        status: projects.status,
        teamId: projects.teamId,
        startOn: projects.startOn,
        dueOn: projects.dueOn,
        originalDueOn: projects.originalDueOn,
        doneOn: projects.doneOn,
        expectedItems: projects.expectedItems,
        hasLine: hasLine(actor),
        isRestricted: sql<boolean>`not (${openRoot(actor, "projects")})`,
        ...ownerColumns,
      })
      .from(projects)
      .innerJoin(owner, and(eq(owner.orgId, actor.orgId), eq(owner.id, projects.ownerId)))
      .where(
        and(
          eq(projects.orgId, actor.orgId),
          or(
            inArray(projects.status, ["proposed", "active", "paused"]),
            and(eq(projects.status, "done"), sql`${projects.objectiveId} = ${anyOf(ids)}`),
          ),
          isNull(projects.deletedAt),
          filter.teamId ? eq(projects.teamId, filter.teamId) : undefined,
          readable(actor, projects.visibilityRootId),
        ),
      )
      // Those of the objectives above come first: none of them may look as if it had no work.
      .orderBy(desc(sql`coalesce(${projects.objectiveId} = ${anyOf(ids)}, false)`), asc(projects.number))
      .limit(3 * MOST_ROWS);
    const measured = Map.groupBy(results, (one) => one.objectiveId);
    const worked = Map.groupBy(running, (one) => one.objectiveId);
    const isCut = goals.length === MOST_ROWS || running.length === 3 * MOST_ROWS;
    const loose = running.filter(
      (one) => one.kind === "change" && one.status === "active" && !one.hasLine && !filter.teamId,
    );
    return {
      themes,
      /** More than a page reads: the first of them by number are here. */
      isCut,
      /** All objectives, counted, those beyond a page too. */
      groups: isCut ? await countGoals(tx, actor, live) : goalGroups(goals),
      /** All change work that hangs on no line. */
      looseCount:
        isCut && !filter.teamId ? await countLoose(tx, actor) : loose.filter((one) => !one.isRestricted).length,
      /** What the reader sees and no figure counts. */
      restricted: {
        running: goals.filter((goal) => goal.status === "active" && goal.isRestricted).length,
        loose: loose.filter((one) => one.isRestricted).length,
      },
      briefs: inForce,
      objectives: goals.map((goal) => ({
        ...goal,
        measures: measured.get(goal.id) ?? [],
        projects: worked.get(goal.id) ?? [],
      })),
      /** Change work without a live objective: it hangs on no line. */
      loose,
      run: running.filter((one) => one.kind !== "change" && one.status === "active"),
    };
  });
}

const countGoals = (tx: Tx, actor: Actor, which: SQL | undefined): Promise<GoalGroup[]> => {
  const open = sql`${objectives.status} = 'active' and ${openRoot(actor, "objectives")}`;
  return tx
    .select({
      themeId: objectives.themeId,
      briefId: objectives.briefId,
      all: sql<number>`count(*)::int`,
      running: sql<number>`(count(*) filter (where ${open}))::int`,
      onTrack: sql<number>`(count(*) filter (where ${open} and ${objectives.signalStatus} = 'on_track'))::int`,
    })
    .from(objectives)
    .where(which)
    .groupBy(objectives.themeId, objectives.briefId);
};

async function countLoose(tx: Tx, actor: Actor): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(projects)
    .where(
      and(
        eq(projects.orgId, actor.orgId),
        eq(projects.status, "active"),
        eq(projects.kind, "change"),
        isNull(projects.deletedAt),
        readable(actor, projects.visibilityRootId),
        openRoot(actor, "projects"),
        sql`not ${hasLine(actor)}`,
      ),
    );
  return row?.n ?? 0;
}
