import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import { organizationSettings } from "@/db/schema/organizations";
import { publishedForecasts } from "@/db/schema/published-forecasts";
import { type Tx, withOrg } from "@/db/tenancy";
import { yieldToOthers } from "@/lib/event-loop";
import { newId } from "@/lib/id";
import type { SystemActor } from "../access/actor";
import { record } from "../history/record";
import { thresholdsOf } from "../signals/own-thresholds";
import { forecastFacts, type ManyFacts } from "./forecast-many-queries";
import { dateColumns } from "./forecast-record-queries";
import { isNews, type KeptForecast, keptForecast } from "./forecast-rules";

/** Projects at once: short enough for the deadlines of a transaction. */
const batchSize = 50;

/**
 * Keeps the forecasts of the day: of each running project that has one, when it is the first of the week or says
 * something else than the last one kept. At most one a day for each; a second run of the day finds nothing to do.
 * Called by the clock, never by a reader (decision 008).
 */
export async function publishForecasts(actor: SystemActor, size = batchSize): Promise<{ kept: number }> {
  let kept = 0;
  for (let after: string | null = null; ; ) {
    const { facts, last, thresholds } = await withOrg(actor, (tx) => read(tx, actor, after, size));
    const news: News[] = [];
    for (const [index, project] of facts.entries()) {
      const next = keptForecast(project, project.weeks, actor.today, thresholds);
      if (next && isNews(next, last.get(project.id) ?? null, actor.today)) news.push({ project, next });
      if (index % 5 === 4) await yieldToOthers();
    }
    if (news.length > 0) kept += await withOrg(actor, (tx) => keep(tx, actor, news));
    const end = facts.at(-1);
    if (!end || facts.length < size) return { kept };
    after = end.id;
  }
}

type News = { project: ManyFacts; next: KeptForecast };

async function read(tx: Tx, actor: SystemActor, after: string | null, size: number) {
  const [settings] = await tx
    .select({ settings: organizationSettings.settings })
    .from(organizationSettings)
    .where(eq(organizationSettings.orgId, actor.orgId));
  const facts = await forecastFacts(tx, actor, actor.today, { after, limit: size });
  return { facts, last: await lastKept(tx, actor, facts), thresholds: thresholdsOf(settings?.settings ?? {}) };
}

type Last = Omit<KeptForecast, "source" | "weeks" | "outcomes" | "promisedOn"> & { publishedOn: string };

async function lastKept(tx: Tx, actor: SystemActor, facts: readonly ManyFacts[]): Promise<Map<string, Last>> {
  if (facts.length === 0) return new Map();
  const rows = await tx
    .selectDistinctOn([publishedForecasts.projectId], {
      id: publishedForecasts.projectId,
      remaining: publishedForecasts.remaining,
      dueOn: publishedForecasts.dueOn,
      publishedOn: publishedForecasts.publishedOn,
      ...dateColumns,
    })
    .from(publishedForecasts)
    .where(
      and(
        eq(publishedForecasts.orgId, actor.orgId),
        inArray(
          publishedForecasts.projectId,
          facts.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(publishedForecasts.projectId, desc(publishedForecasts.publishedOn));
  return new Map(rows.map((row) => [row.id, row]));
}

async function keep(tx: Tx, actor: SystemActor, news: readonly News[]) {
  const rows = await tx
    .insert(publishedForecasts)
    .values(
      news.map(({ project, next }) => ({
        orgId: actor.orgId,
        id: newId(),
        projectId: project.id,
        teamId: project.teamId,
        publishedOn: actor.today,
        recordedAt: actor.now,
        ...next,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: publishedForecasts.id });
  if (rows.length > 0)
    await record(tx, actor, {
      action: "forecasts.published",
      type: "organization",
      id: actor.orgId,
      after: { forecasts: rows.length },
    });
  return rows.length;
}
