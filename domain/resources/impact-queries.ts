import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { qualified } from "@/db/qualified";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { themes } from "@/db/schema/strategy";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { linked } from "../access/names";
import { readable } from "../access/scope";
import { nameOrHidden } from "../vocabulary";
import { impactOf } from "./impact-rules";

/** The impact table of the objectives that days went to; restricted ones are in nobody's. */
export const readImpact = (actor: Actor, days: ReadonlyMap<string, number>, from: string) =>
  withOrg(actor, async (tx) => {
    const ids = [...days.keys()];
    if (ids.length === 0) return [];
    const found = await tx
      .select({ id: objectives.id, title: objectives.title, themeId: objectives.themeId, theme: themes.title })
      .from(objectives)
      .leftJoin(themes, linked(actor, "theme", objectives.themeId))
      .where(
        and(
          eq(objectives.orgId, actor.orgId),
          inArray(objectives.id, ids),
          readable(actor, objectives.visibilityRootId),
        ),
      )
      .orderBy(asc(themes.number), asc(objectives.number));
    const rows = await tx
      .select({
        measure: measures,
        valueBefore: sql<number | null>`(select c.value::float8 from check_ins c where c.org_id = ${actor.orgId}
          and c.measure_id = ${qualified(measures.id)} and c.as_of < ${from}::date order by c.as_of desc, c.revision desc, c.id desc limit 1)`,
      })
      .from(measures)
      .where(and(eq(measures.orgId, actor.orgId), inArray(measures.objectiveId, ids), eq(measures.kind, "key_result")));
    const of = Map.groupBy(rows, ({ measure }) => measure.objectiveId);
    return impactOf(
      found.map((one) => ({
        ...one,
        theme: nameOrHidden("theme", one.theme),
        measures: (of.get(one.id) ?? []).map(({ measure, valueBefore }) => ({ ...measure, valueBefore })),
      })),
      days,
      from,
    );
  });
