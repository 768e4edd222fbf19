import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "./actor";
import { can, type Permission } from "./policy";
import type { ReferenceKind } from "./reference-kinds";
import { anyOf } from "./scope";

/** Rows of one kind; `also` narrows them as the command does that takes the choice. */
export type Picker = { of: ReferenceKind; also?: (actor: Actor) => SQL | undefined };
/** Rows of several kinds; each value says of which: `objective:<id>`. */
export type MixedPicker = { parts: Record<string, Picker> };

const running: Picker = { of: "project", also: () => sql`projects.status in ('active', 'paused')` };
const themeInForce: Picker = { of: "theme", also: () => sql`themes.status = 'in_force'` };
const undecidedBet: Picker = { of: "bet", also: () => sql`hypotheses.status in ('draft', 'open')` };

/** What a picker asks the server for; the last part of its address names it. */
export const pickers = {
  member: { of: "member" },
  worker: { of: "worker" },
  leader: { of: "leader" },
  host: { of: "host", also: (actor) => sql`memberships.id <> ${actor.membershipId}` },
  team: { of: "team" },
  /** Teams in which this person writes work, objectives and projects. */
  "own-team": { of: "team", also: ownTeams },
  "kpi-team": { of: "team", also: teamsFor("kpi.define") },
  "capability-team": { of: "team", also: teamsFor("capability.edit") },
  "invite-team": { of: "team", also: teamsFor("member.invite-contributor") },
  "plan-team": { of: "team", also: teamsFor("resource.plan") },
  "review-team": { of: "team", also: teamsFor("review.run") },
  "dive-team": { of: "team", also: teamsFor("dive.plan") },
  "decision-team": {
    of: "team",
    also: (actor) => (actor.role === "manager" ? sql`teams.id = ${anyOf(actor.scopeTeamIds)}` : undefined),
  },
  objective: { of: "objective" },
  kpi: { of: "kpi" },
  measure: { of: "measure", also: () => sql`measures.status = 'active'` },
  "open-measure": { of: "open measure" },
  project: { of: "project" },
  "running-project": running,
  theme: { of: "theme" },
  "theme-in-force": themeInForce,
  brief: { of: "brief" },
  "running-brief": { of: "running brief" },
  "undecided-bet": undecidedBet,
  "frozen-bet": { of: "bet", also: () => sql`hypotheses.status <> 'draft'` },
  /** For what resources are planned. */
  "plan-target": {
    parts: {
      objective: { of: "objective" },
      project: { of: "project", also: () => sql`projects.objective_id is null` },
    },
  },
  /** Whose owner answers a lesson. */
  "lesson-home": { parts: { brief: { of: "brief" }, theme: themeInForce } },
  /** What a decision changes. */
  "decision-subject": { parts: { brief: { of: "brief" }, objective: { of: "objective" } } },
  /** What a signal from outside touches. */
  "signal-target": { parts: { hypothesis: undecidedBet, theme: { of: "theme" } } },
} as const satisfies Record<string, Picker | MixedPicker>;

export type PickerKind = keyof typeof pickers;
export const pickerKinds = Object.keys(pickers) as PickerKind[];

function ownTeams(actor: Actor): SQL | undefined {
  if (actor.role === "executive") return undefined;
  const led = actor.role === "manager" ? [...actor.scopeTeamIds, ...actor.ledTeamIds] : [];
  return sql`teams.id = ${anyOf([...led, ...(actor.teamId ? [actor.teamId] : [])])}`;
}

/** Teams for which the policy lets the actor do this: all of them, or some of the actor's own. */
function teamsFor(action: Permission): (actor: Actor) => SQL | undefined {
  return (actor) => {
    if (can(actor, action)) return undefined;
    const own = [...new Set([...actor.scopeTeamIds, ...actor.ledTeamIds, ...(actor.teamId ? [actor.teamId] : [])])];
    return sql`teams.id = ${anyOf(own.filter((teamId) => can(actor, action, { teamId })))}`;
  };
}
