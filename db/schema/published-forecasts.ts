import { check, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { instant, oneOf, tenant, toOrganization, within } from "./columns";
import { teams } from "./people";
import { projects } from "./projects";

const sources = ["project", "team_share"] as const;
const day = (name: string) => date(name, { mode: "string" });

/**
 * Append-only: every delivery forecast that was published, with what it was made from, so that it can be held against the
 * day on which the work was really done. At most one a day for each project.
 */
export const publishedForecasts = pgTable(
  "published_forecasts",
  {
    ...tenant(),
    projectId: uuid("project_id").notNull(),
    /** The team at that time. */
    teamId: uuid("team_id").notNull(),
    publishedOn: day("published_on").notNull(),
    remaining: integer("remaining").notNull(),
    dueOn: day("due_on"),
    source: text("source", { enum: sources }).notNull(),
    /** What was finished in the weeks that the plain forecast drew from, oldest first. */
    weeks: jsonb("weeks").$type<number[]>().notNull(),
    /** How many outcomes of the past corrected it. */
    outcomes: integer("outcomes").notNull().default(0),
    plain50: day("plain_50"),
    plain85: day("plain_85"),
    plain95: day("plain_95"),
    corrected50: day("corrected_50"),
    corrected85: day("corrected_85"),
    corrected95: day("corrected_95"),
    /** The date that we stood by: corrected at 85 in 100, or plain without a correction. Empty beyond two years. */
    promisedOn: day("promised_on"),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "published_forecasts_pk", columns: [t.orgId, t.id] }),
    toOrganization("published_forecasts_org", t.orgId),
    within("published_forecasts_project", t.orgId, t.projectId, projects),
    within("published_forecasts_team", t.orgId, t.teamId, teams),
    uniqueIndex("published_forecasts_day").on(t.orgId, t.projectId, t.publishedOn),
    index("published_forecasts_by_day").on(t.orgId, t.publishedOn, t.id),
    index("published_forecasts_by_team").on(t.orgId, t.teamId, t.publishedOn),
    check("published_forecasts_source", oneOf(t.source, sources)),
  ],
);
