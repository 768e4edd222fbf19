import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { themes } from "@/db/schema/strategy";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Observer } from "../access/actor";
import { completeWindow } from "../signals/work-item";
import { type Direction, directionOf } from "./direction-rules";
import { listEffort } from "./effort-facts-queries";
import { listTeamFacts } from "./team-facts-queries";

/** How far the effort reaches and how many teams pull at the main effort (N1, N3). Figures are one for all. */
export const getDirection = (actor: Observer): Promise<Direction> =>
  withOrg(actor, async (tx) => {
    const { mainBriefId } = actor.org;
    const [effort, teams, inForce, main] = await Promise.all([
      listEffort(tx, actor, completeWindow(actor.today, 4)),
      listTeamFacts(tx, actor),
      tx
        .select({ id: themes.id, horizonEndYear: themes.horizonEndYear })
        .from(themes)
        .where(and(eq(themes.orgId, actor.orgId), eq(themes.status, "in_force"), isNull(themes.deletedAt))),
      mainBriefId ? mainTasks(tx, actor, mainBriefId) : [],
    ]);
    return directionOf(
      {
        effort,
        teams,
        themes: inForce,
        mainBriefId,
        mainTaskKey: main[0]?.keyTasks.find((task) => task.mainEffort)?.key ?? null,
      },
      actor.today,
    );
  });

/** The key tasks of the main brief, while it is in force and open. */
const mainTasks = (tx: Tx, actor: Observer, id: string) =>
  tx
    .select({ keyTasks: briefVersions.keyTasks })
    .from(briefs)
    .innerJoin(briefVersions, and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, briefs.currentVersionId)))
    .where(
      and(
        eq(briefs.orgId, actor.orgId),
        eq(briefs.id, id),
        eq(briefs.status, "published"),
        eq(briefs.confidentiality, "open"),
      ),
    );
