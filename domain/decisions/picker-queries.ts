import "server-only";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { byName } from "@/db/keyset";
import { briefs, briefVersions } from "@/db/schema/briefs";
import { decisions } from "@/db/schema/decisions";
import { objectives } from "@/db/schema/objectives";
import { teams } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import { themes } from "@/db/schema/strategy";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { readableDecision } from "../access/decision-scope";
import { readable, readableBrief } from "../access/scope";
import { humanId } from "../vocabulary";

type Choice = { value: string; label: string };

/** What the forms of decisions and lessons choose from. */
export const listDecisionChoices = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    const [inForce, choices, aims, running, all] = await Promise.all([
      tx
        .select({ id: briefs.id, title: briefs.title })
        .from(briefs)
        .where(and(eq(briefs.orgId, actor.orgId), eq(briefs.status, "published"), readableBrief(actor)))
        .orderBy(asc(briefs.number))
        .limit(100),
      tx
        .select({ id: themes.id, title: themes.title })
        .from(themes)
        .where(and(eq(themes.orgId, actor.orgId), eq(themes.status, "in_force"), isNull(themes.deletedAt)))
        .orderBy(asc(themes.number)),
      tx
        .select({ id: objectives.id, title: objectives.title })
        .from(objectives)
        .where(
          and(
            eq(objectives.orgId, actor.orgId),
            eq(objectives.status, "active"),
            isNull(objectives.deletedAt),
            readable(actor, objectives.orgId, objectives.visibilityRootId),
          ),
        )
        .orderBy(asc(objectives.number))
        .limit(200),
      tx
        .select({ id: projects.id, title: projects.title })
        .from(projects)
        .where(
          and(
            eq(projects.orgId, actor.orgId),
            inArray(projects.status, ["active", "paused"]),
            isNull(projects.deletedAt),
            readable(actor, projects.orgId, projects.visibilityRootId),
          ),
        )
        .orderBy(asc(projects.number))
        .limit(200),
      tx
        .select({ id: teams.id, title: teams.name })
        .from(teams)
        .where(and(eq(teams.orgId, actor.orgId), eq(teams.status, "active")))
        .orderBy(byName(teams.name)),
    ]);
    const of =
      (type: string) =>
      (row: { id: string; title: string }): Choice => ({
        value: `${type}:${row.id}`,
        label: row.title,
      });
    const plain = (row: { id: string; title: string }): Choice => ({ value: row.id, label: row.title });
    const mine = actor.role === "manager" ? all.filter(({ id }) => actor.scopeTeamIds.includes(id)) : all;
    return {
      briefs: inForce.map(of("brief")),
      themes: choices.map(of("theme")),
      objectives: aims.map(of("objective")),
      projects: running.map(plain),
      themeIds: choices.map(plain),
      teamIds: mine.map(plain),
    };
  });

export type DecisionChoices = Awaited<ReturnType<typeof listDecisionChoices>>;

/** What an adopted lesson may have changed: the versions of briefs and the decisions of late. */
export const listChanges = (actor: Actor): Promise<Choice[]> =>
  withOrg(actor, async (tx) => {
    const [versions, decided] = await Promise.all([
      tx
        .select({ id: briefVersions.id, no: briefVersions.versionNo, title: briefs.title })
        .from(briefVersions)
        .innerJoin(briefs, and(eq(briefs.orgId, briefVersions.orgId), eq(briefs.id, briefVersions.briefId)))
        .where(and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.status, "published"), readableBrief(actor)))
        .orderBy(desc(briefVersions.publishedAt))
        .limit(15),
      tx
        .select({ id: decisions.id, number: decisions.number, choice: decisions.choice })
        .from(decisions)
        .where(
          and(
            eq(decisions.orgId, actor.orgId),
            inArray(decisions.status, ["decided", "revisited"]),
            readableDecision(actor),
          ),
        )
        .orderBy(desc(decisions.decidedAt))
        .limit(15),
    ]);
    return [
      ...versions.map(({ id, no, title }) => ({ value: `version:${id}`, label: `${title}, version ${no}` })),
      ...decided.map(({ id, number, choice }) => ({
        value: `decision:${id}`,
        label: `${humanId("decision", number)}: ${choice}`,
      })),
    ];
  });

/** The objectives that redirected work may serve from now on. */
export const listTargets = (actor: Actor): Promise<Choice[]> =>
  withOrg(actor, async (tx) => {
    const rows = await tx
      .select({ id: objectives.id, title: objectives.title })
      .from(objectives)
      .where(
        and(
          eq(objectives.orgId, actor.orgId),
          inArray(objectives.status, ["active", "draft"]),
          isNull(objectives.deletedAt),
          readable(actor, objectives.orgId, objectives.visibilityRootId),
        ),
      )
      .orderBy(asc(objectives.number))
      .limit(200);
    return rows.map(({ id, title }) => ({ value: id, label: title }));
  });
