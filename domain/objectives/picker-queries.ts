import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { byName } from "@/db/keyset";
import { measures } from "@/db/schema/measures";
import { objectives } from "@/db/schema/objectives";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { readable, readableMeasure } from "../access/scope";

/** Objectives that run, for pickers. */
export const listObjectiveChoices = (actor: Actor): Promise<{ id: string; name: string }[]> =>
  withOrg(actor, (tx) =>
    tx
      .select({ id: objectives.id, name: objectives.title })
      .from(objectives)
      .where(
        and(
          eq(objectives.orgId, actor.orgId),
          inArray(objectives.status, ["draft", "active"]),
          isNull(objectives.deletedAt),
          readable(actor, objectives.visibilityRootId),
        ),
      )
      .orderBy(byName(objectives.title))
      .limit(500),
  );

/** KPIs, for pickers. */
export const listKpiChoices = (actor: Actor): Promise<{ id: string; name: string }[]> =>
  withOrg(actor, (tx) =>
    tx
      .select({ id: measures.id, name: measures.title })
      .from(measures)
      .where(
        and(
          eq(measures.orgId, actor.orgId),
          eq(measures.kind, "kpi"),
          eq(measures.status, "active"),
          readableMeasure(actor),
        ),
      )
      .orderBy(byName(measures.title))
      .limit(200),
  );
