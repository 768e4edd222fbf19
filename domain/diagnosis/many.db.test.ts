import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { type Tx, withOrg } from "@/db/tenancy";
import { csvStream } from "@/lib/csv";
import { asOwner, type Company, company } from "@/seed/factories/company";
import { manyItems, manyMembers } from "@/seed/factories/many";
import { listChoices } from "../access/choice-queries";
import { workFilter } from "../projects/list-input";
import { listWork } from "../projects/work-queries";
import { findAnything } from "./find-queries";

const PEOPLE = 10_000;
const ITEMS = 20_000;

/** Tables that were read from end to end since the transaction began. */
const readWhole = async (tx: Tx): Promise<string[]> => {
  const rows = await tx.execute<{ name: string }>(
    sql`select relname as name from pg_stat_xact_user_tables where schemaname = 'public' and seq_scan > 0`,
  );
  return rows.map(({ name }) => name);
};

describe("a company of ten thousand people and twenty thousand items", () => {
  let c: Company;
  let other: Company;
  beforeAll(async () => {
    [c, other] = [await company(), await company()];
    await manyMembers(c.orgId, c.teams.field, PEOPLE, "case n when 4711 then 'Äpfel, Ända' else 'Person ' || n end");
    await manyItems(
      c.orgId,
      c.teams.field,
      ITEMS,
      "case n when 777 then 'Straße nach Süden' else 'Install no ' || n end",
    );
    await manyItems(other.orgId, other.teams.field, 1, "'Strasse of others'");
    await asOwner().sql.unsafe("analyze memberships; analyze work_items");
  }, 60_000);

  test("a picker finds one of them by a part of the name, without accents, and no table is read whole", async () => {
    const found = await withOrg(c.executive, async (tx) => {
      const started = performance.now();
      const named = await listChoices(c.executive, "worker", { text: "apfel" }, tx);
      const first = await listChoices(c.executive, "worker", {}, tx);
      const whole = await readWhole(tx);
      process.stdout.write(
        `Two answers of a picker over ${PEOPLE} people: ${Math.round(performance.now() - started)} ms\n`,
      );
      return { named, first, whole };
    });
    expect(found.named.map(({ label }) => label)).toEqual(["Äpfel, Ända, Field"]);
    expect(found.first).toHaveLength(20);
    expect(found.whole).not.toContain("memberships");
  });

  test("what is chosen comes first, whatever was typed", async () => {
    const [kept] = await listChoices(c.executive, "worker", { text: "person 9999" });
    const choices = await listChoices(c.executive, "worker", { text: "apfel", keep: [kept?.value ?? ""] });
    expect(choices.map(({ label }) => label)).toEqual(["Person 9999, Field", "Äpfel, Ända, Field"]);
  });

  test("search finds a title of the own organization alone, and no table is read whole", async () => {
    const { rows, whole } = await withOrg(c.executive, async (tx) => ({
      rows: await findAnything(c.executive, { words: "strasse" }, tx),
      whole: await readWhole(tx),
    }));
    expect(rows.map(({ title }) => title)).toEqual(["Straße nach Süden"]);
    expect(whole).not.toContain("work_items");
    expect(whole).not.toContain("memberships");
  });

  test("who has entered no organization is told nothing by the function that searches", async () => {
    const { sql } = asOwner();
    const [bare] = await sql`select count(*)::int as n from work_items_called('%install%')`;
    expect(bare?.n).toBe(0);
    const [theirs] = await sql.begin(async (tx) => {
      await tx.unsafe(`set local app.org = '${other.orgId}'`);
      return tx`select count(*)::int as n from work_items_called('%stra%')`;
    });
    expect(theirs?.n).toBe(1);
  });

  test("the file of the work list has every item once, and is read in batches", async () => {
    const filter = { ...workFilter({ view: "all", sort: "number" }), limit: 1_000 };
    let batches = 0;
    const file = await csvStream(
      "work",
      ["id"],
      filter,
      (part) => {
        batches++;
        return listWork(c.executive, part);
      },
      (row) => [row.label],
    );
    const lines = (await file.text()).trim().split("\r\n").slice(1);
    expect([lines.length, new Set(lines).size]).toEqual([ITEMS, ITEMS]);
    expect(batches).toBe(ITEMS / 1_000);
  }, 30_000);
});
