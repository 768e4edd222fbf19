import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/tenancy";
import type { Role, Stage } from "../vocabulary";
import type { MemberFacts, OrganizationFacts } from "./actor";

type Row = {
  membership_id: string;
  user_id: string;
  name: string;
  role: Role;
  is_admin: boolean;
  is_finance: boolean;
  team_id: string | null;
  team_name: string | null;
  craft: string | null;
  led: string[] | null;
  scope: string[] | null;
  line: string[] | null;
  stage: Stage;
  time_zone: string;
  currency: string;
  locale: string;
  week_hours: number;
  day_cost: number | null;
  backbrief_required: boolean;
  identity_statement: string | null;
  main_brief_id: string | null;
  settings: OrganizationFacts["settings"];
  signals_on: string | null;
  plan_from: string | null;
  plan_to: string | null;
};

export type OrganizationName = Pick<OrganizationFacts, "id" | "slug" | "name" | "isDemo">;
type Found = { member: MemberFacts; org: OrganizationFacts };

/**
 * The active membership of an account in the organization that the transaction has entered, with its scope and the
 * organization's facts, in one round trip. Null when there is none: then nothing of the organization may be seen.
 */
export async function findMember(tx: Tx, org: OrganizationName, userId: string): Promise<Found | null> {
  const orgId = org.id;
  const rows = await tx.execute<Row>(sql`
    with recursive me as (
      select * from memberships where org_id = ${orgId} and user_id = ${userId} and status = 'active'
    ), led as (
      select t.id, t.parent_id from teams t join me on t.org_id = ${orgId} and t.lead_membership_id = me.id
    ), scope as (
      select id from led where (select role from me) = 'manager'
      union select t.id from teams t join scope s on t.parent_id = s.id where t.org_id = ${orgId}
    ), line as (
      select id, parent_id from led
      union select t.id, t.parent_id from teams t join me on t.org_id = ${orgId} and t.id = me.team_id
      union select t.id, t.parent_id from teams t join line l on t.id = l.parent_id where t.org_id = ${orgId}
    )
    select me.id as membership_id, me.user_id, me.display_name as name, me.role, me.is_admin, me.is_finance, me.team_id, team.name as team_name, me.craft,
      (select array_agg(id) from led) as led, (select array_agg(id) from scope) as scope, (select array_agg(id) from line) as line,
      o.stage, o.time_zone, o.currency, o.locale, o.week_hours, o.loaded_day_cost::float8 as day_cost, o.backbrief_required, o.identity_statement,
      o.main_brief_id, o.settings, o.signals_on::text as signals_on,
      date_trunc('week', main.published_at)::date::text as plan_from, version.horizon_date::text as plan_to
    from me join organization_settings o on o.org_id = ${orgId}
    left join briefs main on main.org_id = ${orgId} and main.id = o.main_brief_id and main.status = 'published'
    left join brief_versions version on version.org_id = ${orgId} and version.id = main.current_version_id
    left join teams team on team.org_id = ${orgId} and team.id = me.team_id`);
  const row = rows[0];
  if (!row) return null;
  return {
    member: {
      membershipId: row.membership_id,
      userId: row.user_id,
      name: row.name,
      role: row.role,
      isAdmin: row.is_admin,
      isFinance: row.is_finance,
      teamId: row.team_id,
      teamName: row.team_name,
      craft: row.craft,
      ledTeamIds: row.led ?? [],
      scopeTeamIds: row.scope ?? [],
      lineTeamIds: row.line ?? [],
    },
    org: {
      id: orgId,
      slug: org.slug,
      name: org.name,
      isDemo: org.isDemo,
      stage: row.stage,
      timeZone: row.time_zone,
      currency: row.currency,
      locale: row.locale,
      weekHours: row.week_hours,
      dayCost: row.day_cost,
      backBriefRequired: row.backbrief_required,
      identityStatement: row.identity_statement,
      mainBriefId: row.main_brief_id,
      settings: row.settings,
      signalsOn: row.signals_on,
      plan: row.plan_from && row.plan_to ? { from: row.plan_from, to: row.plan_to } : null,
    },
  };
}
