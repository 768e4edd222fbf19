import { check, date, index, numeric, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { drainKinds, resourceSides, resourceUnits } from "../../domain/vocabulary";
import { authored, oneOf, tenant, toOrganization, within } from "./columns";
import { objectives } from "./objectives";
import { memberships, teams } from "./people";
import { projects } from "./projects";

/**
 * E18, the ledger of planned and actual days, money (minor units) and heads. At most one of objective, project and drain;
 * none means running work. Actual days stand per ISO week; plans and money for any range.
 */
export const resourceEntries = pgTable(
  "resource_entries",
  {
    ...tenant(),
    side: text("side", { enum: resourceSides }).notNull(),
    unit: text("unit", { enum: resourceUnits }).notNull(),
    amount: numeric("amount", { precision: 16, scale: 2, mode: "number" }).notNull(),
    periodStart: date("period_start", { mode: "string" }).notNull(),
    periodEnd: date("period_end", { mode: "string" }).notNull(),
    teamId: uuid("team_id"),
    /** Whose week this is: only to correct one's own; never reported per person (R10). */
    memberId: uuid("member_id"),
    objectiveId: uuid("objective_id"),
    projectId: uuid("project_id"),
    drainKind: text("drain_kind", { enum: drainKinds }),
    expectedReturn: numeric("expected_return", { mode: "number" }),
    expectedReturnText: text("expected_return_text").notNull().default(""),
    note: text("note").notNull().default(""),
    ...authored(),
  },
  (t) => [
    primaryKey({ name: "resource_entries_pk", columns: [t.orgId, t.id] }),
    toOrganization("resource_entries_org", t.orgId),
    within("resource_entries_team", t.orgId, t.teamId, teams),
    within("resource_entries_member", t.orgId, t.memberId, memberships),
    within("resource_entries_objective", t.orgId, t.objectiveId, objectives),
    within("resource_entries_project", t.orgId, t.projectId, projects),
    index("resource_entries_by_period").on(t.orgId, t.unit, t.side, t.periodStart),
    index("resource_entries_by_member").on(t.orgId, t.memberId, t.periodStart),
    check("resource_entries_side", oneOf(t.side, resourceSides)),
    check("resource_entries_unit", oneOf(t.unit, resourceUnits)),
    check("resource_entries_drain", oneOf(t.drainKind, drainKinds)),
  ],
);
