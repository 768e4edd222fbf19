import "server-only";
import { and, between, eq, ne, or, sql } from "drizzle-orm";
import { readTogether } from "@/db/reading";
import { reviews } from "@/db/schema/reviews";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { listForecasts } from "../projects/forecast-list-queries";
import { addDays } from "../signals/calendar";
import { limitNotes } from "../signals/limit-changes";
import { humanId, type ReviewKind, type ReviewState } from "../vocabulary";
import { getOutline } from "./outline-queries";
import { type Line, objectiveLine, projectLine, type Span } from "./timeline-rules";

/** As many lines as a page can carry; the file has more. */
const mostLines = 26;

export type Timeline = Awaited<ReturnType<typeof getTimeline>>;
export type ReviewMark = { id: string; kind: ReviewKind; on: string; state: ReviewState };

/**
 * Objectives with their projects over time, each with what is known of its end. One set of queries for all of them: the
 * outline (so the reader's own), their weekly counts, and the reviews of the span.
 */
export const getTimeline = (
  actor: Actor,
  filter: { teamId: string | null; withRetired: boolean },
  span: Span,
  most = mostLines,
) =>
  readTogether(actor, async () => {
    const [outline, reviews] = await Promise.all([
      getOutline(actor, filter),
      listReviewMarks(actor, span, filter.teamId),
    ]);
    const groups = outline.objectives
      .filter((goal) => goal.status === "active")
      .map((goal) => ({ goal, projects: goal.projects }))
      .sort((a, b) =>
        a.goal.dueOn < b.goal.dueOn ? -1 : a.goal.dueOn > b.goal.dueOn ? 1 : a.goal.number - b.goal.number,
      );
    const loose = [...outline.loose, ...outline.run.filter((one) => one.kind !== "run")];
    const lines = groups.reduce((sum, { projects }) => sum + 1 + projects.length, 0) + loose.length;
    let room = most;
    const shown = groups.filter(({ projects }) => {
      if (room < 1 + projects.length) return false;
      room -= 1 + projects.length;
      return true;
    });
    const rest = loose.slice(0, Math.max(0, room));
    const projects = [...shown.flatMap((group) => group.projects), ...rest];
    const forecasts = await listForecasts(
      actor,
      projects.map(({ id }) => id),
    );
    const lineOf = (project: (typeof projects)[number]): Line =>
      projectLine({ ...project, label: humanId("project", project.number) }, forecasts.get(project.id));
    return {
      groups: shown.map(({ goal, projects: own }) => ({
        isRestricted: goal.isRestricted,
        line: objectiveLine(
          { ...goal, label: humanId("objective", goal.number), status: goal.signalStatus ?? "no_data" },
          own,
          forecasts,
          actor.today,
        ),
        projects: own.map(lineOf),
      })),
      loose: rest.map(lineOf),
      left: lines - shown.reduce((sum, group) => sum + 1 + group.projects.length, 0) - rest.length,
      themes: outline.themes.map(({ id, title, status, horizonStartYear, horizonEndYear, retiredOn }) => ({
        id,
        title,
        status,
        from: `${horizonStartYear}-01-01`,
        to: `${horizonEndYear}-12-31`,
        retiredOn,
      })),
      reviews,
      isCut: outline.isCut,
      limits: limitNotes(actor.org.settings, ["monteCarlo", "flow"], addDays(actor.today, -84)),
    };
  });

/** Reviews in a span: of the organization's rhythm, and of one team when the timeline is of one. Every member may read them. */
const listReviewMarks = (actor: Actor, { from, to }: Span, teamId: string | null): Promise<ReviewMark[]> =>
  withOrg(actor, (tx) =>
    tx
      .select({
        id: reviews.id,
        kind: reviews.kind,
        state: reviews.state,
        on: sql<string>`coalesce(${reviews.heldOn}, ${reviews.scheduledFor})`,
      })
      .from(reviews)
      .where(
        and(
          eq(reviews.orgId, actor.orgId),
          ne(reviews.state, "skipped"),
          between(reviews.scheduledFor, from, to),
          or(ne(reviews.kind, "team_week"), teamId ? eq(reviews.teamId, teamId) : undefined),
        ),
      )
      .orderBy(reviews.scheduledFor, reviews.id)
      .limit(100),
  );
