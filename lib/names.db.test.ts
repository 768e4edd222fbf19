import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { compareNames } from "./names";

const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice() {} });
afterAll(() => sql.end());

const sorted = ["2 hours", "10 hours", "Äpfel", "apple", "Apple", "Öl", "Olive", "Team 2", "Team 10", "zebra", "Zebra"];

test("the database and the code sort names alike: not by code point, numbers by their size", async () => {
  const shuffled = sorted.toReversed();
  expect(shuffled.toSorted(compareNames)).toEqual(sorted);
  const rows = await sql<{ name: string }[]>`
    select name from unnest(${shuffled}::text[]) name order by name collate names`;
  expect(rows.map(({ name }) => name)).toEqual(sorted);
});
