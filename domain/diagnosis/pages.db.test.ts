import { beforeAll, describe, expect, test } from "vitest";
import { aDraftBet, inForce } from "@/seed/factories/bets";
import { aTheme } from "@/seed/factories/briefs";
import { asOwner, type Company, company } from "@/seed/factories/company";
import { manyInvitations } from "@/seed/factories/many";
import { capabilityFilter } from "../hypotheses/capability-input";
import { listCapabilities, rateCapabilities } from "../hypotheses/capability-queries";
import { hypothesisFilter } from "../hypotheses/list-input";
import { listHypotheses } from "../hypotheses/queries";
import { kpiFilter } from "../objectives/measure-input";
import { judgeKpis, listKpis } from "../objectives/measure-queries";
import { invitationFilter } from "../people/invitation-input";
import { listInvitations } from "../people/invitation-queries";

const MANY = 620;

type Page = { rows: { id: string }[]; next: unknown };

/** All rows of a list as somebody turns its pages, by the address alone. */
async function walk(page: (query: Record<string, string>) => Promise<Page>, key = "after") {
  const seen: string[] = [];
  const sizes: number[] = [];
  let query: Record<string, string> = {};
  for (;;) {
    const { rows, next } = await page(query);
    seen.push(...rows.map(({ id }) => id));
    sizes.push(rows.length);
    if (!next || sizes.length > 40) return { seen, sizes };
    query = { [key]: JSON.stringify(next) };
  }
}

/** More rows of each list than the 500 at which they once ended. */
describe("lists of six hundred", () => {
  let c: Company;
  beforeAll(async () => {
    c = await company();
    const themeId = await aTheme(c.executive);
    await inForce(c.executive, themeId);
    const bet = await aDraftBet(c.executive, themeId);
    const { sql } = asOwner();
    const copy = async (table: string, own: Record<string, string>, from: string) => {
      const columns = await sql<{ name: string }[]>`select quote_ident(attname) as name from pg_attribute
        where attrelid = ${`public.${table}`}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;
      const names = columns.map(({ name }) => name);
      await sql.unsafe(`insert into ${table} (${names.join(", ")})
        select ${names.map((name) => own[name] ?? `r.${name}`).join(", ")} from ${table} r, generate_series(1, ${MANY - 1}) n where r.id = '${from}'`);
    };
    await copy("hypotheses", { id: "gen_random_uuid()", number: "1000 + n", prior: "(1 + n % 9)::numeric / 10" }, bet);
    const [capability] =
      await sql`insert into capabilities (org_id, id, name, theme_id, need, have, assessed_on, owner_team_id, created_at, updated_at)
      values (${c.orgId}, gen_random_uuid(), 'Install at scale', ${themeId}, 4, 1, '2026-06-01', ${c.teams.field}, now(), now()) returning id`;
    await copy("capabilities", { id: "gen_random_uuid()", have: "n % 5", name: "'Able ' || n % 40" }, capability?.id);
    const [kpi] =
      await sql`insert into measures (org_id, id, number, kind, type, title, team_id, owner_id, start_on, lo, hi, recent, created_at, updated_at)
      values (${c.orgId}, gen_random_uuid(), 1, 'kpi', 'band', 'On time', ${c.teams.field}, ${c.executive.membershipId}, '2026-01-01', 90, 100, '[["2026-06-22", 80, null]]', now(), now()) returning id`;
    await copy("measures", { id: "gen_random_uuid()", number: "1 + n" }, kpi?.id);
    await manyInvitations(c.orgId, c.teams.field, MANY);
  }, 60_000);

  const whole = ({ seen, sizes }: Awaited<ReturnType<typeof walk>>) => {
    expect([seen.length, new Set(seen).size]).toEqual([MANY, MANY]);
    expect(sizes.slice(0, -1).every((size) => size === 50)).toBe(true);
  };

  test.each(["belief", "-belief", "number", "statement", "-test", "status"])("bets by %s", async (sort) => {
    whole(await walk((query) => listHypotheses(c.executive, hypothesisFilter({ sort, ...query }))));
    expect((await listHypotheses(c.executive, hypothesisFilter({ sort }))).listed).toHaveLength(MANY);
  });

  test("capabilities, the widest gap first", async () => {
    whole(await walk((query) => listCapabilities(c.executive, capabilityFilter(query))));
    const { total, inForce } = await rateCapabilities(c.executive);
    expect([total, inForce.length]).toEqual([MANY, MANY]);
    const { rows } = await listCapabilities(c.executive, capabilityFilter({}, MANY));
    const gaps = rows.map(({ need, have }) => need - have);
    expect(gaps).toEqual(gaps.toSorted((a, b) => b - a));
  });

  test("KPIs, and how many of all stand outside their band", async () => {
    whole(await walk((query) => listKpis(c.executive, kpiFilter(query))));
    const { total, open } = await judgeKpis(c.viewer);
    expect([total, open.filter(({ value }) => value === 80).length]).toEqual([MANY, MANY]);
  });

  test("invitations, and how many ran out", async () => {
    whole(await walk((query) => listInvitations(c.admin, invitationFilter(query)), "invited"));
    expect(await listInvitations(c.admin, invitationFilter({}))).toMatchObject({ total: MANY, over: MANY });
    expect(await listInvitations(c.contributor, invitationFilter({}))).toMatchObject({ rows: [], total: 0, over: 0 });
  });
});
