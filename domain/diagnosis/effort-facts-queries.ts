import "server-only";
import { and, eq, gte, lte, sql } from "drizzle-orm";
import { objectives } from "@/db/schema/objectives";
import { projects } from "@/db/schema/projects";
import { resourceEntries } from "@/db/schema/resources";
import type { Tx } from "@/db/tenancy";
import type { Observer } from "../access/actor";
import {
  fewTellers,
  isRestricted,
  isRoot,
  objectiveOfEntry,
  ofFew,
  root,
  toldByEnough,
} from "../resources/ledger-queries";
import { prorated } from "../signals/resources";
import type { BurnFact, EffortFact } from "./types";

type Window = { from: string; to: string };

/** Where the days of a window went; what one or two people of a team told stands under no team. Summed in the database; only periods that reach over an edge come one by one. */
export async function listEffort(tx: Tx, key: Observer, window: Window): Promise<EffortFact[]> {
  const few = fewTellers(tx, key, window);
  const { periodStart, periodEnd } = resourceEntries;
  const isInside = and(gte(periodStart, window.from), lte(periodEnd, window.to));
  const summed = tx
    .select({
      teamId: sql<string | null>`case when ${few.together} is null then ${resourceEntries.teamId} end`.as("by_team"),
      objectiveId: resourceEntries.objectiveId,
      projectId: resourceEntries.projectId,
      drainKind: resourceEntries.drainKind,
      start: sql<string | null>`case when ${isInside} then null else ${periodStart} end`.as("start_on_edge"),
      end: sql<string | null>`case when ${isInside} then null else ${periodEnd} end`.as("end_on_edge"),
      days: sql<number>`sum(${resourceEntries.amount})::float8`.as("days"),
    })
    .from(resourceEntries)
    .leftJoin(few, ofFew(few))
    .where(
      and(
        eq(resourceEntries.orgId, key.orgId),
        eq(resourceEntries.unit, "days"),
        eq(resourceEntries.side, "actual"),
        lte(periodStart, window.to),
        gte(periodEnd, window.from),
        toldByEnough(few),
      ),
    )
    .groupBy(sql`1, 2, 3, 4, 5, 6`)
    .as("summed");
  const rows = await tx
    .select({
      teamId: summed.teamId,
      objectiveId: objectives.id,
      objectiveTitle: objectives.title,
      objectiveIsActive: sql<boolean>`coalesce(${objectives.status} = 'active' and ${objectives.deletedAt} is null, false)`,
      themeId: objectives.themeId,
      briefId: objectives.briefId,
      keyTaskKey: sql<string | null>`coalesce(${objectives.keyTaskKey}, ${projects.keyTaskKey})`,
      projectId: projects.id,
      projectTitle: projects.title,
      projectKind: projects.kind,
      projectIsActive: sql<boolean>`coalesce(${projects.status} = 'active', false)`,
      hasKpi: sql<boolean>`${projects.kpiMeasureId} is not null`,
      namesObligation: sql<boolean>`coalesce(${projects.obligation}, '') <> ''`,
      drainKind: summed.drainKind,
      isRestricted,
      days: summed.days,
      start: summed.start,
      end: summed.end,
    })
    .from(summed)
    .leftJoin(projects, and(eq(projects.orgId, key.orgId), eq(projects.id, summed.projectId)))
    .leftJoin(
      objectives,
      and(
        eq(objectives.orgId, key.orgId),
        sql`${objectives.id} = coalesce(${summed.objectiveId}, ${projects.objectiveId})`,
      ),
    )
    .leftJoin(root, isRoot(key));
  return rows.map(({ start, end, ...row }) =>
    start === null || end === null
      ? row
      : { ...row, days: prorated({ amount: row.days, from: start, to: end }, window) },
  );
}

/** Days planned and spent until today on each open objective, its projects' included (M20). */
export async function listBurn(tx: Tx, { orgId, today }: Observer): Promise<BurnFact[]> {
  const { periodStart, periodEnd } = resourceEntries;
  const isOpen = sql`${periodEnd} > ${today}`;
  const rows = await tx
    .select({
      objectiveId: objectives.id,
      side: resourceEntries.side,
      days: sql<number>`sum(${resourceEntries.amount})::float8`,
      start: sql<string | null>`case when ${isOpen} then ${periodStart} end`,
      end: sql<string | null>`case when ${isOpen} then ${periodEnd} end`,
    })
    .from(resourceEntries)
    .leftJoin(projects, and(eq(projects.orgId, orgId), eq(projects.id, resourceEntries.projectId)))
    .innerJoin(
      objectives,
      and(eq(objectives.orgId, orgId), eq(objectives.id, objectiveOfEntry), eq(objectives.status, "active")),
    )
    .where(
      and(eq(resourceEntries.orgId, orgId), eq(resourceEntries.unit, "days"), lte(resourceEntries.periodStart, today)),
    )
    .groupBy(sql`1, 2, 4, 5`);
  const sums = new Map<string, BurnFact>();
  for (const { objectiveId, side, days, start, end } of rows) {
    const one = sums.get(objectiveId) ?? { objectiveId, planned: 0, actual: 0 };
    const until = { from: "0001-01-01", to: today };
    one[side] += start === null || end === null ? days : prorated({ amount: days, from: start, to: end }, until);
    sums.set(objectiveId, one);
  }
  return [...sums.values()];
}
