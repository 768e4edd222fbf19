import { type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { briefPeople, briefs } from "./schema/briefs";
import { decisions } from "./schema/decisions";
import { deepDives, diveFollowUps } from "./schema/dives";
import { frictions } from "./schema/frictions";
import { hypotheses } from "./schema/hypotheses";
import { lessons } from "./schema/lessons";
import { measures } from "./schema/measures";
import { objectives } from "./schema/objectives";
import { memberships, teams } from "./schema/people";
import { projects, workItems } from "./schema/projects";
import { reviews } from "./schema/reviews";
import { themes } from "./schema/strategy";

/** Who may take it over: anybody who works, or only who leads (managers and executives). */
export type Taker = "works" | "leads";

/** Words of a statement on the table; where they look into other tables, these too are of the organization. */
type Said = SQL | ((orgId: string) => SQL);

/** What an entry says, for one organization. */
export const saidIn = (orgId: string, said: Said): SQL => (typeof said === "function" ? said(orgId) : said);

/** A column that says who answers for something, and while what of it is still open. */
export type Owned = {
  table: PgTable;
  /** The column as the database names it, and as the history does. */
  column: string;
  field: string;
  open: Said;
  title: Said;
  /** Where it stands, below `/o/<slug>/`. */
  path: SQL;
  /** Whose history tells of it; its id where that is another row. */
  subject: string;
  subjectId?: SQL;
  taker: Taker;
  /** Columns of people who cannot take this one: nobody accepts their own work. */
  never?: Said;
  /** The column that says which one it is, where that is not `id`; such a row counts no versions. */
  key?: string;
  /** What it belongs to, where reading that is reading this. */
  of?: { kind: "brief"; id: SQL };
  /** Where the column is a text that names several people: whom, whether this person, and how one takes another's place. */
  inside?: { whom: SQL; names: (person: string) => SQL; pass: (from: string, to: string) => SQL };
};

const place = (path: string) => sql`${path}::text || id::text`;

/** People who are named on a brief: a row for each part that somebody has in it. */
const namedOnBrief = {
  table: briefPeople,
  column: "membership_id",
  key: "brief_id",
  title: (orgId: string) =>
    sql`(select title from briefs where briefs.org_id = ${orgId} and briefs.id = brief_people.brief_id)`,
  path: sql`'briefs/' || brief_id::text`,
  subject: "brief",
  subjectId: sql`brief_id`,
  of: { kind: "brief" as const, id: sql`brief_people.brief_id` },
  taker: "works" as const,
};

/** R15: every column whose open rows need somebody new when a person leaves, in the order in which a page lists them. */
export const owned = {
  team: {
    table: teams,
    column: "lead_membership_id",
    field: "leadMembershipId",
    open: sql`status = 'active'`,
    title: sql`name`,
    path: place("settings/teams/"),
    subject: "team",
    taker: "works",
  },
  report: {
    table: memberships,
    column: "manager_membership_id",
    field: "managerMembershipId",
    open: sql`status in ('invited', 'active', 'suspended')`,
    title: sql`display_name`,
    path: place("people/"),
    subject: "membership",
    taker: "works",
    never: sql`id`,
  },
  theme: {
    table: themes,
    column: "owner_id",
    field: "ownerId",
    open: sql`status in ('draft', 'in_force') and deleted_at is null`,
    title: sql`title`,
    path: place("strategy/themes/"),
    subject: "theme",
    taker: "leads",
  },
  brief: {
    table: briefs,
    column: "author_id",
    field: "authorId",
    open: sql`status in ('draft', 'in_review', 'published') and deleted_at is null`,
    title: sql`title`,
    path: place("briefs/"),
    subject: "brief",
    taker: "leads",
  },
  // Whose back-brief was accepted has received it; who gave up half-way has not.
  receiving: {
    ...namedOnBrief,
    open: (orgId: string) => sql`part = 'recipient' and exists (select 1 from briefs where briefs.org_id = ${orgId}
      and briefs.id = brief_people.brief_id and briefs.status in ('draft', 'in_review', 'published') and briefs.deleted_at is null
      and not exists (select 1 from back_briefs given join brief_versions now on now.org_id = ${orgId} and now.id = briefs.current_version_id
        where given.org_id = ${orgId} and given.brief_id = briefs.id and given.recipient_id = brief_people.membership_id
          and given.generation = now.generation and given.state = 'accepted'))`,
    field: "recipientId",
    never: (orgId: string) =>
      sql`(select author_id from briefs where briefs.org_id = ${orgId} and briefs.id = brief_people.brief_id)`,
  },
  reviewing: {
    ...namedOnBrief,
    open: (orgId: string) => sql`part = 'reviewer' and exists (select 1 from briefs where briefs.org_id = ${orgId}
      and briefs.id = brief_people.brief_id and briefs.status in ('draft', 'in_review', 'published') and briefs.deleted_at is null
      and exists (select 1 from brief_versions written where written.org_id = ${orgId} and written.brief_id = briefs.id
        and written.status in ('draft', 'in_review')))`,
    field: "reviewerId",
  },
  objective: {
    table: objectives,
    column: "owner_id",
    field: "ownerId",
    open: sql`status in ('draft', 'active') and deleted_at is null`,
    title: sql`title`,
    path: place("objectives/"),
    subject: "objective",
    taker: "works",
  },
  measure: {
    table: measures,
    column: "owner_id",
    field: "ownerId",
    open: sql`status = 'active'`,
    title: sql`title`,
    path: place("measures/"),
    subject: "measure",
    taker: "works",
  },
  hypothesis: {
    table: hypotheses,
    column: "owner_id",
    field: "ownerId",
    open: sql`status in ('draft', 'open') and deleted_at is null`,
    title: sql`statement`,
    path: place("hypotheses/"),
    subject: "hypothesis",
    taker: "works",
  },
  project: {
    table: projects,
    column: "owner_id",
    field: "ownerId",
    open: sql`status in ('proposed', 'active', 'paused') and deleted_at is null`,
    title: sql`title`,
    path: place("projects/"),
    subject: "project",
    taker: "works",
  },
  work: {
    table: workItems,
    column: "assignee_id",
    field: "assigneeId",
    open: sql`state in ('backlog', 'ready', 'in_progress', 'review') and deleted_at is null`,
    title: sql`title`,
    path: place("work/"),
    subject: "work_item",
    taker: "works",
    never: sql`accepter_id`,
  },
  acceptance: {
    table: workItems,
    column: "accepter_id",
    field: "accepterId",
    open: sql`state in ('backlog', 'ready', 'in_progress', 'review') and deleted_at is null`,
    title: sql`title`,
    path: place("work/"),
    subject: "work_item",
    taker: "works",
    never: sql`assignee_id`,
  },
  friction: {
    table: frictions,
    column: "addressed_to",
    field: "addressedTo",
    open: sql`status in ('open', 'acknowledged')`,
    title: sql`title`,
    path: place("friction/"),
    subject: "friction",
    taker: "works",
    never: sql`raised_by`,
  },
  visit: {
    table: deepDives,
    column: "leader_id",
    field: "leaderId",
    open: sql`state = 'planned'`,
    title: sql`question`,
    path: place("dives/"),
    subject: "dive",
    taker: "leads",
    never: sql`host_id`,
  },
  hosting: {
    table: deepDives,
    column: "host_id",
    field: "hostId",
    open: sql`state in ('planned', 'held')`,
    title: sql`question`,
    path: place("dives/"),
    subject: "dive",
    taker: "works",
    never: sql`leader_id`,
  },
  promise: {
    table: diveFollowUps,
    column: "owner_id",
    field: "ownerId",
    open: sql`done_on is null`,
    title: sql`text`,
    path: sql`'dives/' || dive_id::text`,
    subject: "dive",
    subjectId: sql`dive_id`,
    taker: "works",
  },
  decision: {
    table: decisions,
    column: "decider_id",
    field: "deciderId",
    open: sql`(status = 'proposed' or (status = 'decided' and revisit_on is not null))`,
    title: sql`choice`,
    path: place("decisions/"),
    subject: "decision",
    taker: "leads",
  },
  lesson: {
    table: lessons,
    column: "addressed_to",
    field: "addressedTo",
    open: sql`state in ('raised', 'considered')`,
    title: sql`text`,
    path: place("lessons/"),
    subject: "lesson",
    taker: "leads",
  },
  review: {
    table: reviews,
    column: "leader_id",
    field: "leaderId",
    open: sql`state in ('scheduled', 'held')`,
    title: sql`'Review of ' || to_char(scheduled_for, 'FMDD FMMonth')`,
    path: place("reviews/"),
    subject: "review",
    taker: "leads",
  },
  // Promises of a review count until the next of its kind has asked what came of them.
  vow: {
    table: reviews,
    column: "agenda",
    field: "promiseOwnerId",
    open: (
      orgId: string,
    ) => sql`state in ('held', 'closed') and not exists (select 1 from reviews later where later.org_id = ${orgId}
      and later.kind = reviews.kind and later.team_id = reviews.team_id and later.state = 'closed'
      and later.scheduled_for > reviews.scheduled_for)`,
    title: sql`'Promised at the review of ' || to_char(scheduled_for, 'FMDD FMMonth')`,
    path: place("reviews/"),
    subject: "review",
    taker: "works",
    inside: {
      whom: sql`(select (point -> 'promise' ->> 'ownerId')::uuid as who from jsonb_array_elements(agenda) point)`,
      names: (person) =>
        sql`exists (select 1 from jsonb_array_elements(agenda) point where point -> 'promise' ->> 'ownerId' = ${person})`,
      pass: (from, to) => sql`(select jsonb_agg(case when point.value -> 'promise' ->> 'ownerId' = ${from}
          then jsonb_set(point.value, '{promise,ownerId}', to_jsonb(${to}::text)) else point.value end order by point.ordinality)
        from jsonb_array_elements(agenda) with ordinality point)`,
    },
  },
} as const satisfies Record<string, Owned>;

export type OwnedKey = keyof typeof owned;
