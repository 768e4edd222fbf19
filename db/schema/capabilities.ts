import { date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { authored, deletable, tenant, toOrganization, within } from "./columns";
import { teams } from "./people";
import { themes } from "./strategy";

/** E5: what a theme needs us to be able to do, and how far we are, both 0 to 4. Gap = need - have. */
export const capabilities = pgTable(
  "capabilities",
  {
    ...tenant(),
    name: text("name").notNull(),
    themeId: uuid("theme_id").notNull(),
    need: integer("need").notNull(),
    have: integer("have").notNull(),
    assessedOn: date("assessed_on", { mode: "string" }).notNull(),
    ownerTeamId: uuid("owner_team_id").notNull(),
    note: text("note").notNull().default(""),
    ...authored(),
    ...deletable(),
  },
  (t) => [
    primaryKey({ name: "capabilities_pk", columns: [t.orgId, t.id] }),
    toOrganization("capabilities_org", t.orgId),
    within("capabilities_theme", t.orgId, t.themeId, themes),
    within("capabilities_team", t.orgId, t.ownerTeamId, teams),
    index("capabilities_by_theme").on(t.orgId, t.themeId),
  ],
);
