import type { Row } from "./copy";
import { dayAfter, idOf, leadOf, type Plan, teamOf } from "./plan";
import { firstNames, lastNames, pick, places, things } from "./words";

const start = (plan: Plan) => `${dayAfter(plan.today, -7 * plan.weeks - 30)}T08:00:00Z`;

/** When the rows of an organization were made, and by whom. */
export const stamp = (plan: Plan, at = start(plan)): Row => ({
  created_at: at,
  created_by: null,
  updated_at: at,
  version: 1,
});

/** Two of the people are executives, so are one in two hundred; the first of each team leads it; a few only read. */
export function roleOf(plan: Plan, person: number): string {
  if (person < 2 || person % 200 === 0) return "executive";
  if (person < plan.teams) return "manager";
  return person % 50 === 49 ? "viewer" : "contributor";
}

const nameOf = (person: number) => `${pick(firstNames, person)} ${pick(lastNames, Math.floor(person / 26) + person)}`;

/** exec, manager, contributor and viewer sign in by these words; all others have an address with their number. */
export function addressOf(plan: Plan, person: number): string {
  const known: Record<number, string> = {
    0: "exec",
    2: "manager",
    [plan.teams + 2]: "contributor",
    [plan.teams * 2 - ((plan.teams * 2) % 50) + 49]: "viewer",
  };
  return `${known[person] ?? `p${person}`}@${plan.slug}.test`;
}

export function* userRows(plan: Plan): Iterable<Row> {
  for (let person = 0; person < plan.people; person++) {
    const email = addressOf(plan, person);
    yield {
      id: idOf(plan, "user", person),
      email,
      name: nameOf(person),
      password_hash: /^p\d/.test(email) ? null : plan.passwordHash,
      created_at: start(plan),
    };
  }
}

export function* teamRows(plan: Plan): Iterable<Row> {
  for (let team = 0; team < plan.teams; team++)
    yield {
      org_id: idOf(plan, "organization", 0),
      id: idOf(plan, "team", team),
      name: `${pick(things, team)} ${pick(places, team)} ${team}`,
      parent_id: team === 0 ? null : idOf(plan, "team", Math.floor((team - 1) / 6)),
      is_operational: team > 0,
      ...stamp(plan),
    };
}

export function* memberRows(plan: Plan): Iterable<Row> {
  for (let person = 0; person < plan.people; person++) {
    const team = teamOf(plan, person);
    const lead = leadOf(plan, team);
    yield {
      org_id: idOf(plan, "organization", 0),
      id: idOf(plan, "member", person),
      user_id: idOf(plan, "user", person),
      email: addressOf(plan, person),
      display_name: nameOf(person),
      role: roleOf(plan, person),
      is_admin: person === 0,
      is_finance: person < 2,
      team_id: idOf(plan, "team", team),
      manager_membership_id: person === lead ? null : idOf(plan, "member", lead),
      started_on: dayAfter(plan.today, -7 * plan.weeks),
      status: "active",
      accepted_at: start(plan),
      ...stamp(plan),
    };
  }
}
