import {
  boolean,
  check,
  date,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { projectWords } from "../../domain/vocabulary";
import { instant, oneOf, tenant, toOrganization, within } from "./columns";
import { measures } from "./measures";
import { memberships } from "./people";
import { projects } from "./projects";

/** E13, append-only: a value, a confidence, one line. A correction is a higher revision that points at the row it corrects. */
export const checkIns = pgTable(
  "check_ins",
  {
    ...tenant(),
    measureId: uuid("measure_id"),
    projectId: uuid("project_id"),
    asOf: date("as_of", { mode: "string" }).notNull(),
    value: numeric("value", { mode: "number" }),
    milestoneKey: text("milestone_key"),
    confidence: integer("confidence"),
    statusWord: text("status_word", { enum: projectWords }),
    note: text("note").notNull().default(""),
    authorId: uuid("author_id").notNull(),
    onBehalf: boolean("on_behalf").notNull().default(false),
    revision: integer("revision").notNull().default(1),
    correctsId: uuid("corrects_id"),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "check_ins_pk", columns: [t.orgId, t.id] }),
    toOrganization("check_ins_org", t.orgId),
    within("check_ins_measure", t.orgId, t.measureId, measures),
    within("check_ins_project", t.orgId, t.projectId, projects),
    within("check_ins_author", t.orgId, t.authorId, memberships),
    within("check_ins_corrects", t.orgId, t.correctsId, t),
    uniqueIndex("check_ins_measure_day").on(t.orgId, t.measureId, t.authorId, t.asOf, t.revision),
    uniqueIndex("check_ins_project_day").on(t.orgId, t.projectId, t.authorId, t.asOf, t.revision),
    check("check_ins_word", oneOf(t.statusWord, projectWords)),
  ],
);
