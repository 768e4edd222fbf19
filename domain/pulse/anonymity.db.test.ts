import { afterEach, expect, test, vi } from "vitest";
import { asOwner, type Company, company } from "@/seed/factories/company";
import { enroll } from "@/seed/factories/pulse";
import type { Actor } from "../access/actor";
import { system } from "../access/actor";
import { answerPulse } from "./answer-commands";
import { closeDueRounds } from "./closing-commands";
import { scheduleRound } from "./commands";

/**
 * The attacks of somebody who reads the whole database, live and after closing, and the logs, but does not hold the
 * secret of the installation: transactions, order on the disk, order of ids, times, sequences, logs, history.
 */
const many = 100;
const words = Array.from({ length: many }, (_, index) => `the ${index}th of a hundred lines`);

afterEach(() => vi.restoreAllMocks());

async function openWith(c: Company): Promise<{ roundId: string; people: Actor[] }> {
  const roundId = await scheduleRound(c.admin, { opensOn: "2026-06-29", closesOn: "2026-07-03", minGroup: 5 });
  const people = await enroll(c, roundId, many);
  return { roundId, people };
}

/** Kendall's tau of an order of numbers: 1 for the order in which they came, -1 for its reverse. */
function tau(order: number[]): number {
  let sum = 0;
  for (let i = 0; i < order.length; i++)
    for (let j = i + 1; j < order.length; j++) sum += Math.sign((order[j] ?? 0) - (order[i] ?? 0));
  return sum / ((order.length * (order.length - 1)) / 2);
}

// For 100 in random order tau spreads by 0.068: beyond 0.35 it strays less than once in a million runs.
const chance = 0.35;

test("no attack on the database links an answer to a person", { timeout: 60_000 }, async () => {
  const lines: string[] = [];
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  const c = await company();
  const { roundId, people } = await openWith(c);
  const { sql } = asOwner();
  const before = await sql`select count(*)::int as n from history where org_id = ${c.orgId}`;
  for (const [index, one] of people.entries()) {
    const spread = (step: number) => ((Math.floor(index / step) % 5) + 1) as 1 | 2 | 3 | 4 | 5;
    await answerPulse(one, {
      roundId,
      realistic: spread(1),
      tools: spread(5),
      morale: spread(25),
      understand: null,
      pace: null,
      recall: "",
      comment: words[index] ?? "",
    });
  }

  // While it is open: nothing to read, nothing to tell ballots apart, nobody's name on a receipt.
  const ballots = await sql<{ sealed: string; slot: string }[]>`
    select sealed, slot from pulse_ballots where round_id = ${roundId}`;
  const receipts = await sql<{ receipt: string }[]>`select receipt from pulse_receipts where round_id = ${roundId}`;
  expect([ballots.length, receipts.length]).toEqual([many, many]);
  expect(new Set(ballots.map(({ sealed }) => sealed.length)).size).toBe(1);
  expect(new Set(ballots.map(({ sealed }) => sealed)).size).toBe(many);
  const live = JSON.stringify([ballots, receipts]);
  const bytes = ballots.map(({ sealed }) => Buffer.from(sealed, "base64").toString("latin1")).join("");
  for (const one of people) expect(live.includes(one.membershipId)).toBe(false);
  for (const line of words) expect(live.includes(line) || bytes.includes(line)).toBe(false);
  expect(ballots.every(({ slot }) => slot[14] === "4")).toBe(true);
  expect(Math.abs(tau(await slotsByPlace(sql, roundId)))).toBeLessThan(chance);

  // No row about it anywhere: no history, no idempotency key, no log line; and the same transaction wrote no two of them.
  expect(await sql`select count(*)::int as n from history where org_id = ${c.orgId}`).toEqual(before);
  const marks = await sql<{ r: string; b: string }[]>`
    select r.xmin::text as r, b.xmin::text as b from pulse_receipts r join pulse_ballots b on b.xmin = r.xmin
    where r.round_id = ${roundId} and b.round_id = ${roundId}`;
  expect(marks).toEqual([]);
  const keys =
    await sql`select count(*)::int as n from idempotency_keys where org_id = ${c.orgId} and route like 'pulse.answer%'`;
  expect(keys[0]?.n).toBe(0);
  for (const one of people) expect(lines.some((line) => line.includes(one.membershipId))).toBe(false);

  await closeDueRounds(system(c.orgId, "pulse", "UTC", new Date("2026-07-05T00:00:00Z")));

  // After closing: one transaction wrote all, in an order of its own; what could have linked them is gone.
  const answers = await sql<{ id: string; n: number; xmin: string }[]>`
    select id, realistic - 1 + 5 * (tools - 1) + 25 * (morale - 1) as n, xmin::text as xmin
    from pulse_answers where round_id = ${roundId} order by ctid`;
  expect(answers).toHaveLength(many);
  expect(new Set(answers.map(({ xmin }) => xmin)).size).toBe(1);
  expect(Math.abs(tau(answers.map(({ n }) => n)))).toBeLessThan(chance);
  const byId = [...answers].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(Math.abs(tau(byId.map(({ n }) => n)))).toBeLessThan(chance);
  const comments = await sql<
    { text: string }[]
  >`select text from pulse_comments where round_id = ${roundId} order by ctid`;
  expect(Math.abs(tau(comments.map(({ text }) => words.indexOf(text))))).toBeLessThan(chance);
  const [left] = await sql`
    select (select count(*) from pulse_receipts where round_id = ${roundId})::int as receipts,
      (select count(*) from pulse_ballots where round_id = ${roundId})::int as ballots, salt, roster
    from pulse_rounds where id = ${roundId}`;
  expect(left).toEqual({ receipts: 0, ballots: 0, salt: null, roster: null });
});

/** The slots as numbers by size, in their order on the disk. */
async function slotsByPlace(sql: ReturnType<typeof asOwner>["sql"], roundId: string): Promise<number[]> {
  const rows = await sql<{ slot: string }[]>`select slot from pulse_ballots where round_id = ${roundId} order by ctid`;
  const sorted = rows.map(({ slot }) => slot).sort();
  return rows.map(({ slot }) => sorted.indexOf(slot));
}

test("receipts, ballots and answers share the organization and the round, and carry no time", async () => {
  const columns = await asOwner().sql<{ table: string; name: string; type: string }[]>`
    select table_name as table, column_name as name, data_type as type from information_schema.columns
    where table_name in ('pulse_receipts', 'pulse_ballots', 'pulse_answers', 'pulse_comments')`;
  const of = (table: string) => new Set(columns.filter((one) => one.table === table).map(({ name }) => name));
  const shared = (a: string, b: string) => [...of(a)].filter((name) => of(b).has(name)).sort();
  for (const table of ["pulse_ballots", "pulse_answers", "pulse_comments"])
    expect(shared("pulse_receipts", table)).toEqual(["org_id", "round_id"]);
  expect(columns.filter(({ type }) => /time|date/.test(type))).toEqual([]);
  expect(columns.filter(({ name }) => /member|author|created|by$/.test(name))).toEqual([]);
});
