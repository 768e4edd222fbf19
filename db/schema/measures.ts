import {
  check,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  curves,
  measureKinds,
  measureStatuses,
  measureTypes,
  signalStatuses,
  visibilities,
} from "../../domain/vocabulary";
import { authored, folded, oneOf, searched, tenant, toOrganization, within } from "./columns";
import { objectives } from "./objectives";
import { memberships, teams } from "./people";

/** A step of a milestone measure. Done counts only when somebody accepted it (0/100 rule). */
export type Milestone = {
  key: string;
  text: string;
  weight: number;
  due: string | null;
  doneOn: string | null;
  acceptedBy: string | null;
};
/** The readings that formulas need, newest last: [as of, value, confidence]. At most 12 (M3). */
export type RecentReading = [asOf: string, value: number, confidence: number | null];

const number = (name: string) => numeric(name, { mode: "number" });

/** E12: key result (ends, under an objective) or KPI (goes on, of a team). */
export const measures = pgTable(
  "measures",
  {
    ...tenant(),
    number: integer("number").notNull(),
    kind: text("kind", { enum: measureKinds }).notNull(),
    type: text("type", { enum: measureTypes }).notNull(),
    title: text("title").notNull(),
    searchText: folded("title"),
    objectiveId: uuid("objective_id"),
    teamId: uuid("team_id"),
    unit: text("unit").notNull().default(""),
    baseline: number("baseline"),
    target: number("target"),
    lo: number("lo"),
    hi: number("hi"),
    tolerance: number("tolerance"),
    naturalMin: number("natural_min"),
    naturalMax: number("natural_max"),
    milestones: jsonb("milestones").$type<Milestone[]>().notNull().default([]),
    curve: text("curve", { enum: curves }).notNull().default("linear"),
    weight: number("weight").notNull().default(1),
    ownerId: uuid("owner_id").notNull(),
    source: text("source").notNull().default(""),
    sourceUrl: text("source_url"),
    cadenceDays: integer("cadence_days").notNull().default(7),
    benchmarkValue: number("benchmark_value"),
    benchmarkSource: text("benchmark_source"),
    counterMeasureId: uuid("counter_measure_id"),
    startOn: date("start_on", { mode: "string" }).notNull(),
    dueOn: date("due_on", { mode: "string" }),
    visibility: text("visibility", { enum: visibilities }).notNull().default("org"),
    visibilityRootId: uuid("visibility_root_id"),
    status: text("status", { enum: measureStatuses }).notNull().default("active"),
    finalGrade: text("final_grade"),
    /** Kept by every check-in, so that a list needs no second query; a test recomputes it from check_ins. */
    recent: jsonb("recent").$type<RecentReading[]>().notNull().default([]),
    signalStatus: text("signal_status", { enum: signalStatuses }),
    lastKnownStatus: text("last_known_status", { enum: signalStatuses }),
    score: number("score"),
    ...authored(),
  },
  (t) => [
    primaryKey({ name: "measures_pk", columns: [t.orgId, t.id] }),
    searched("measures_search", t.orgId, t.searchText),
    toOrganization("measures_org", t.orgId),
    within("measures_objective", t.orgId, t.objectiveId, objectives),
    within("measures_team", t.orgId, t.teamId, teams),
    within("measures_owner", t.orgId, t.ownerId, memberships),
    within("measures_counter", t.orgId, t.counterMeasureId, t),
    within("measures_visibility_root", t.orgId, t.visibilityRootId, objectives),
    uniqueIndex("measures_number").on(t.orgId, t.kind, t.number),
    index("measures_by_objective").on(t.orgId, t.objectiveId),
    index("measures_by_owner").on(t.orgId, t.ownerId),
    check("measures_kind", oneOf(t.kind, measureKinds)),
    check("measures_type", oneOf(t.type, measureTypes)),
    check("measures_curve", oneOf(t.curve, curves)),
    check("measures_status", oneOf(t.status, measureStatuses)),
    check("measures_visibility", oneOf(t.visibility, visibilities)),
    check("measures_signal_status", oneOf(t.signalStatus, signalStatuses)),
  ],
);

/** Who may read a restricted KPI, beside its owner. */
export const measureReaders = pgTable(
  "measure_readers",
  {
    orgId: uuid("org_id").notNull(),
    measureId: uuid("measure_id").notNull(),
    membershipId: uuid("membership_id").notNull(),
  },
  (t) => [
    primaryKey({ name: "measure_readers_pk", columns: [t.orgId, t.measureId, t.membershipId] }),
    toOrganization("measure_readers_org", t.orgId),
    within("measure_readers_measure", t.orgId, t.measureId, measures),
    within("measure_readers_member", t.orgId, t.membershipId, memberships),
  ],
);

/** R8: what a measure promised before it was changed; shown on its chart. */
export const measureChanges = pgTable(
  "measure_changes",
  {
    ...tenant(),
    measureId: uuid("measure_id").notNull(),
    field: text("field", { enum: ["baseline", "target", "lo", "hi", "due_on", "weight"] }).notNull(),
    oldValue: text("old_value").notNull(),
    newValue: text("new_value").notNull(),
    reason: text("reason").notNull().default(""),
    changedOn: date("changed_on", { mode: "string" }).notNull(),
    changedBy: uuid("changed_by"),
  },
  (t) => [
    primaryKey({ name: "measure_changes_pk", columns: [t.orgId, t.id] }),
    toOrganization("measure_changes_org", t.orgId),
    within("measure_changes_measure", t.orgId, t.measureId, measures),
    index("measure_changes_by_measure").on(t.orgId, t.measureId),
  ],
);
