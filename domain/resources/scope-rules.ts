import type { Actor } from "../access/actor";
import { can } from "../access/policy";

export type TeamNode = { id: string; name: string; parentId: string | null };

/** Whose days a reader sees: everybody's, or those of some teams. */
export type Reach = { kind: "organization"; teamIds: null } | { kind: "teams"; teamIds: string[]; name: string };

/** A team and all below it. */
export function below(teams: readonly TeamNode[], teamId: string): string[] {
  const ids = [teamId];
  for (let index = 0; index < ids.length; index++)
    for (const team of teams) if (team.parentId === ids[index] && !ids.includes(team.id)) ids.push(team.id);
  return ids;
}

/** Teams that the reader may look at one by one. */
export const readableTeams = (actor: Actor, teams: readonly TeamNode[]): TeamNode[] =>
  teams.filter(({ id }) => can(actor, "resource.read", { teamId: id }));

/**
 * What the reader sees (domain.md 4): executives the organization, or a team with all below; managers their scope, or a
 * part of it; others their own team, or nothing yet while they have none. Null for viewers and for teams that are not theirs.
 */
export function reachOf(actor: Actor, teams: readonly TeamNode[], wanted: string | null): Reach | null {
  const may = new Set(readableTeams(actor, teams).map(({ id }) => id));
  const name = (id: string) => teams.find((team) => team.id === id)?.name ?? "";
  if (wanted !== null)
    return may.has(wanted)
      ? { kind: "teams", teamIds: below(teams, wanted).filter((id) => may.has(id)), name: name(wanted) }
      : null;
  if (actor.role === "executive") return { kind: "organization", teamIds: null };
  if (actor.role === "viewer") return null;
  const led = actor.role === "manager" ? actor.ledTeamIds : [];
  const [first = actor.teamId ?? ""] = led;
  const one = name(first) || "Without a team";
  return { kind: "teams", teamIds: [...may], name: led.length > 1 ? "Your teams" : one };
}

/** What the reader may do with resources beyond reading them, for pages to offer. */
export const resourceMay = (actor: Actor) => ({
  plan: actor.role === "executive" || actor.scopeTeamIds.some((teamId) => can(actor, "resource.plan", { teamId })),
  importMoney: can(actor, "resource.import-money"),
  decide: can(actor, "decision.record") || (actor.role === "manager" && actor.scopeTeamIds.length > 0),
});
