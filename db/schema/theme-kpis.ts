import { index, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { toOrganization, within } from "./columns";
import { measures } from "./measures";
import { themes } from "./strategy";

/** The KPIs by which a theme is judged; in force needs at least one. The why-chain ends in the first. */
export const themeKpis = pgTable(
  "theme_kpis",
  {
    orgId: uuid("org_id").notNull(),
    themeId: uuid("theme_id").notNull(),
    measureId: uuid("measure_id").notNull(),
    position: integer("position").notNull().default(1),
  },
  (t) => [
    primaryKey({ name: "theme_kpis_pk", columns: [t.orgId, t.themeId, t.measureId] }),
    toOrganization("theme_kpis_org", t.orgId),
    within("theme_kpis_theme", t.orgId, t.themeId, themes),
    within("theme_kpis_measure", t.orgId, t.measureId, measures),
    index("theme_kpis_by_measure").on(t.orgId, t.measureId),
  ],
);
