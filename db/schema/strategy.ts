import { boolean, check, date, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { themeKinds, themeStatuses } from "../../domain/vocabulary";
import { authored, deletable, folded, oneOf, searched, tenant, toOrganization, within } from "./columns";
import { memberships } from "./people";

/** E4: a strategic choice with a horizon, and what it means not to do. */
export const themes = pgTable(
  "themes",
  {
    ...tenant(),
    number: integer("number").notNull(),
    title: text("title").notNull(),
    searchText: folded("title"),
    kind: text("kind", { enum: themeKinds }).notNull(),
    choice: text("choice").notNull(),
    notDoing: text("not_doing").notNull(),
    isNewMarket: boolean("is_new_market").notNull().default(false),
    horizonStartYear: integer("horizon_start_year").notNull(),
    horizonEndYear: integer("horizon_end_year").notNull(),
    ownerId: uuid("owner_id").notNull(),
    status: text("status", { enum: themeStatuses }).notNull().default("draft"),
    inForceOn: date("in_force_on", { mode: "string" }),
    retiredOn: date("retired_on", { mode: "string" }),
    retireDecisionId: uuid("retire_decision_id"),
    ...authored(),
    ...deletable(),
  },
  (t) => [
    primaryKey({ name: "themes_pk", columns: [t.orgId, t.id] }),
    searched("themes_search", t.orgId, t.searchText),
    toOrganization("themes_org", t.orgId),
    within("themes_owner", t.orgId, t.ownerId, memberships),
    uniqueIndex("themes_number").on(t.orgId, t.number),
    check("themes_kind", oneOf(t.kind, themeKinds)),
    check("themes_status", oneOf(t.status, themeStatuses)),
  ],
);
