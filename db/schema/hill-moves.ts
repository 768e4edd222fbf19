import { sql } from "drizzle-orm";
import { check, date, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { instant, tenant, toOrganization, within } from "./columns";
import { memberships } from "./people";
import { projects } from "./projects";

/** Append-only: where its owner saw a project on the hill, from 0 (finding out how) over 50 (the top) to 100 (done). */
export const hillMoves = pgTable(
  "hill_moves",
  {
    ...tenant(),
    projectId: uuid("project_id").notNull(),
    /** 1 for the first move of a project; the next one must name the last, so that nobody moves it unseen. */
    revision: integer("revision").notNull(),
    place: integer("place").notNull(),
    note: text("note").notNull().default(""),
    movedOn: date("moved_on", { mode: "string" }).notNull(),
    movedBy: uuid("moved_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "hill_moves_pk", columns: [t.orgId, t.id] }),
    toOrganization("hill_moves_org", t.orgId),
    within("hill_moves_project", t.orgId, t.projectId, projects),
    within("hill_moves_mover", t.orgId, t.movedBy, memberships),
    uniqueIndex("hill_moves_revision").on(t.orgId, t.projectId, t.revision),
    check("hill_moves_place", sql`${t.place} between 0 and 100`),
  ],
);
