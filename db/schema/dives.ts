import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { diveModes, diveStates } from "../../domain/vocabulary";
import { authored, folded, instant, oneOf, searched, tenant, toOrganization, within } from "./columns";
import { frictions } from "./frictions";
import { memberships, teams } from "./people";

/** E17: a leader goes where the work is done, with a question; the host confirms that it took place. */
export const deepDives = pgTable(
  "deep_dives",
  {
    ...tenant(),
    number: integer("number").notNull(),
    leaderId: uuid("leader_id").notNull(),
    teamId: uuid("team_id").notNull(),
    diveOn: date("dive_on", { mode: "string" }).notNull(),
    mode: text("mode", { enum: diveModes }).notNull().default("observe"),
    handsOn: boolean("hands_on").notNull().default(false),
    question: text("question").notNull(),
    searchText: folded("question"),
    seen: text("seen").notNull().default(""),
    surprisedBy: text("surprised_by").notNull().default(""),
    /** Instead of a follow-up: why none is needed. */
    noneNeededBecause: text("none_needed_because"),
    hostId: uuid("host_id").notNull(),
    hostLine: text("host_line").notNull().default(""),
    state: text("state", { enum: diveStates }).notNull().default("planned"),
    heldAt: instant("held_at"),
    confirmedAt: instant("confirmed_at"),
    ...authored(),
  },
  (t) => [
    primaryKey({ name: "deep_dives_pk", columns: [t.orgId, t.id] }),
    searched("deep_dives_search", t.orgId, t.searchText),
    toOrganization("deep_dives_org", t.orgId),
    within("deep_dives_leader", t.orgId, t.leaderId, memberships),
    within("deep_dives_team", t.orgId, t.teamId, teams),
    within("deep_dives_host", t.orgId, t.hostId, memberships),
    uniqueIndex("deep_dives_number").on(t.orgId, t.number),
    index("deep_dives_by_team").on(t.orgId, t.teamId, t.diveOn),
    check("deep_dives_mode", oneOf(t.mode, diveModes)),
    check("deep_dives_state", oneOf(t.state, diveStates)),
  ],
);

/** What a dive found, in words, and the friction that was raised from it if one was. */
export const diveFindings = pgTable(
  "dive_findings",
  {
    ...tenant(),
    diveId: uuid("dive_id").notNull(),
    text: text("text").notNull(),
    frictionId: uuid("friction_id"),
    ...authored(),
  },
  (t) => [
    primaryKey({ name: "dive_findings_pk", columns: [t.orgId, t.id] }),
    toOrganization("dive_findings_org", t.orgId),
    within("dive_findings_dive", t.orgId, t.diveId, deepDives),
    within("dive_findings_friction", t.orgId, t.frictionId, frictions),
    index("dive_findings_by_dive").on(t.orgId, t.diveId),
  ],
);

/** What a leader promised on the spot: somebody, by some day; done or not. */
export const diveFollowUps = pgTable(
  "dive_follow_ups",
  {
    ...tenant(),
    diveId: uuid("dive_id").notNull(),
    text: text("text").notNull(),
    ownerId: uuid("owner_id").notNull(),
    dueOn: date("due_on", { mode: "string" }).notNull(),
    doneOn: date("done_on", { mode: "string" }),
    ...authored(),
  },
  (t) => [
    primaryKey({ name: "dive_follow_ups_pk", columns: [t.orgId, t.id] }),
    toOrganization("dive_follow_ups_org", t.orgId),
    within("dive_follow_ups_dive", t.orgId, t.diveId, deepDives),
    within("dive_follow_ups_owner", t.orgId, t.ownerId, memberships),
    index("dive_follow_ups_by_dive").on(t.orgId, t.diveId),
    index("dive_follow_ups_by_owner").on(t.orgId, t.ownerId, t.dueOn),
  ],
);
