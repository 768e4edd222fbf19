import type { Sql } from "postgres";
import { copyRows, type Row } from "./copy";
import * as intent from "./intent";
import { memberRows, stamp, teamRows, userRows } from "./people";
import { idOf, type Plan } from "./plan";
import * as work from "./work";

type Step = [table: string, rows: (plan: Plan) => Iterable<Row>];

/** What others point at comes first. */
const before: Step[] = [
  ["identity.users", userRows],
  ["teams", teamRows],
  ["memberships", memberRows],
  ["themes", intent.themeRows],
  ["briefs", intent.briefRows],
  ["brief_versions", intent.versionRows],
  ["brief_people", intent.recipientRows],
  ["objectives", intent.objectiveRows],
  ["measures", intent.measureRows],
  ["hypotheses", intent.betRows],
  ["projects", work.projectRows],
];
/** The long ones, two at a time: neither points at the other. */
const long: Step[][] = [
  [
    ["work_items", work.itemRows],
    ["resource_entries", work.bookingRows],
  ],
  [
    ["check_ins", intent.checkInRows],
    ["frictions", work.frictionRows],
    ["friction_links", work.frictionLinkRows],
    ["friction_events", work.frictionEventRows],
    ["evidence", intent.evidenceRows],
  ],
];

/** Writes one organization, with all keys and checks in place. */
export async function writeOrganization(sql: Sql, plan: Plan, say: (line: string) => void): Promise<void> {
  const orgId = idOf(plan, "organization", 0);
  const { created_at: at, updated_at: updated } = stamp(plan);
  await sql`insert into identity.organizations (id, slug, name, created_at) values (${orgId}, ${plan.slug}, ${`Company ${plan.slug}`}, ${String(at)})`;
  await sql`insert into organization_settings (org_id, stage, time_zone, loaded_day_cost, signals_on, created_at, updated_at)
    values (${orgId}, 'established', 'Europe/Berlin', 60000, ${plan.today}, ${String(at)}, ${String(updated)})`;
  const run = async ([table, rows]: Step) => {
    const begun = performance.now();
    const written = await copyRows(sql, table, rows(plan));
    if (written > 50_000)
      say(`${plan.slug}: ${written} ${table} in ${Math.round((performance.now() - begun) / 1000)} s`);
  };
  for (const step of before) await run(step);
  // The person and the team that lead one another have the same number.
  await sql`update teams t set lead_membership_id = m.id from memberships m
    where t.org_id = ${orgId} and m.org_id = ${orgId} and right(t.id::text, 12) = right(m.id::text, 12)`;
  await sql`update organization_settings set main_brief_id = ${idOf(plan, "brief", 0)} where org_id = ${orgId}`;
  await Promise.all(
    long.map(async (steps) => {
      for (const step of steps) await run(step);
    }),
  );
  const counters = { brief: plan.briefs, objective: plan.objectives, project: plan.projects };
  for (const [kind, most] of Object.entries({
    ...counters,
    item: plan.items,
    friction: plan.frictions,
    theme: plan.themes,
  }))
    await sql`insert into counters (org_id, kind, next) values (${orgId}, ${kind}, ${most + 1})`;
}
