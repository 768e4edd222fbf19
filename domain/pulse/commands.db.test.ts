import { expect, test } from "vitest";
import { newId } from "@/lib/id";
import { asOwner, type Company, company } from "@/seed/factories/company";
import { enroll } from "@/seed/factories/pulse";
import type { Actor } from "../access/actor";
import { at, system } from "../access/actor";
import { answerPulse } from "./answer-commands";
import { closeDueRounds, closeRound } from "./closing-commands";
import { openDueRounds, scheduleRound } from "./commands";
import type { Answer } from "./input";
import { findCurrentRound, listResults } from "./queries";

const nothing = {
  realistic: null,
  tools: null,
  morale: null,
  understand: null,
  pace: null,
  recall: "" as const,
  comment: "",
};
const say = (roundId: string, more: Partial<Answer> = {}): Answer => ({ ...nothing, realistic: 4, ...more, roundId });

const open = (c: Company, more: { opensOn?: string; closesOn?: string; minGroup?: number } = {}) =>
  scheduleRound(c.admin, { opensOn: "2026-06-29", closesOn: "2026-07-03", minGroup: 5, ...more });

const counts = async (roundId: string) => {
  const { sql } = asOwner();
  const of = async (table: string) =>
    Number((await sql.unsafe(`select count(*) as n from ${table} where round_id = $1`, [roundId]))[0]?.n);
  return {
    receipts: await of("pulse_receipts"),
    ballots: await of("pulse_ballots"),
    answers: await of("pulse_answers"),
  };
};

test("only an administrator opens a round, one at a time, for at most ten days and five people", async () => {
  const c = await company();
  await expect(
    scheduleRound(c.executive, { opensOn: "2026-06-29", closesOn: "2026-07-03", minGroup: 5 }),
  ).resolves.toBeTruthy();
  const other = await company();
  await expect(
    scheduleRound(other.manager, { opensOn: "2026-06-29", closesOn: "2026-07-03", minGroup: 5 }),
  ).rejects.toMatchObject({ kind: "forbidden" });
  await expect(open(other, { closesOn: "2026-07-20" })).rejects.toMatchObject({ kind: "invalid" });
  await expect(open(other, { opensOn: "2026-06-28" })).rejects.toMatchObject({ kind: "invalid" });
  await open(other);
  await expect(open(other)).rejects.toMatchObject({ kind: "conflict" });
});

test("a planned round opens on its day and closes after its last one, by the clock", async () => {
  const c = await company();
  const id = await open(c, { opensOn: "2026-06-30" });
  expect((await findCurrentRound(c.contributor))?.state).toBe("scheduled");
  await expect(answerPulse(c.contributor, say(id))).rejects.toMatchObject({ kind: "conflict" });
  const day = (date: string) => system(c.orgId, "pulse", "Europe/Brussels", new Date(`${date}T09:00:00Z`));
  expect(await openDueRounds(day("2026-06-29"))).toBe(0);
  expect(await openDueRounds(day("2026-06-30"))).toBe(1);
  expect(await closeDueRounds(day("2026-07-03"))).toBe(0);
  expect(await closeDueRounds(day("2026-07-04"))).toBe(1);
  expect(await closeDueRounds(day("2026-07-04"))).toBe(0);
});

test("one person answers once, also twenty times at once; late, viewers, newcomers and strangers are refused", async () => {
  const c = await company();
  const id = await open(c);
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => answerPulse(c.contributor, say(id))));
  expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  expect(await counts(id)).toEqual({ receipts: 1, ballots: 1, answers: 0 });
  await expect(answerPulse(c.viewer, say(id))).rejects.toMatchObject({ kind: "forbidden" });
  const late = at(c.manager, new Date("2026-07-04T09:00:00Z"));
  await expect(answerPulse(late, say(id))).rejects.toThrow(/late/);
  await expect(answerPulse({ ...c.manager, membershipId: newId() }, say(id))).rejects.toThrow(/frozen/);
  await expect(answerPulse(c.manager, { ...nothing, roundId: id })).rejects.toMatchObject({ kind: "invalid" });
  await expect(answerPulse(c.manager, say(id, { recall: "a" }))).rejects.toMatchObject({ kind: "invalid" });
  const stranger = await company();
  await expect(answerPulse(stranger.contributor, say(id))).rejects.toMatchObject({ kind: "not-found" });
  await expect(closeRound(stranger.admin, { roundId: id, version: 1 })).rejects.toMatchObject({ kind: "not-found" });
  expect(await counts(id)).toEqual({ receipts: 1, ballots: 1, answers: 0 });
});

test("fewer than five ballots are never opened", async () => {
  const c = await company();
  const id = await open(c);
  const people = await enroll(c, id, 4);
  for (const one of people) await answerPulse(one, say(id, { comment: "a canary sings" }));
  const round = await findCurrentRound(c.admin);
  await expect(closeRound(c.manager, { roundId: id, version: round?.version ?? 0 })).rejects.toMatchObject({
    kind: "forbidden",
  });
  await expect(closeRound(c.admin, { roundId: id, version: 99 })).rejects.toMatchObject({ kind: "conflict" });
  await closeRound(c.admin, { roundId: id, version: round?.version ?? 0 });
  expect(await counts(id)).toEqual({ receipts: 0, ballots: 0, answers: 0 });
  expect(await listResults(c.executive)).toEqual([]);
});

test("results are for those whom the table names, rounded, and for nobody while the round is open", async () => {
  const c = await company();
  const id = await open(c);
  const people = await enroll(c, id, 6);
  for (const one of people) await answerPulse(one, say(id, { realistic: 1, comment: `line ${one.membershipId}` }));
  expect(await listResults(c.executive)).toEqual([]);
  await closeDueRounds(system(c.orgId, "pulse", "UTC", new Date("2026-07-05T00:00:00Z")));
  const seen = async (who: Actor) => [...((await listResults(who))[0]?.cells.keys() ?? [])].sort();
  expect(await seen(c.executive)).toEqual([c.teams.root, c.teams.field].sort());
  expect(await seen(c.manager)).toEqual([c.teams.root, c.teams.field].sort());
  expect(await seen(c.peer)).toEqual([c.teams.root]);
  expect(await seen(c.contributor)).toEqual([c.teams.root, c.teams.field].sort());
  expect(await seen(c.viewer)).toEqual([]);
  const stranger = await company();
  expect(await listResults(stranger.executive)).toEqual([]);
});
