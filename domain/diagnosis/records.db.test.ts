import { beforeAll, describe, expect, test } from "vitest";
import { anOpenBet, inForce, judgedBet, settledBet, someEvidence } from "@/seed/factories/bets";
import { aTheme } from "@/seed/factories/briefs";
import { asOwner, type Company, company } from "@/seed/factories/company";
import { aFriction } from "@/seed/factories/friction";
import { aCheckIn, aMeasure, aRunningObjective, versionOf } from "@/seed/factories/objectives";
import { aProject } from "@/seed/factories/work";
import type { Actor } from "../access/actor";
import { helpFriction } from "../friction/answer-commands";
import { helpInput } from "../friction/input";
import { listBetsOfObjective } from "../hypotheses/under-queries";
import { confirmClose, proposeClose } from "../objectives/closing-commands";
import { getConfidenceRecord, getOwnConfidence } from "../objectives/confidence-record-queries";
import { getEndsOf } from "../projects/objective-forecast-queries";
import { getGrowth } from "./growth-queries";
import { getRecords } from "./records-queries";

const { sql } = asOwner();

/** A closed objective with `n` measures of one owner, whose chances were said and came true or not. */
async function closed(c: Company, themeId: string, owner: Actor, said: [confidence: string, value: string][]) {
  const { id, measureId } = await aRunningObjective(c.executive, owner, themeId);
  const ids = [measureId];
  while (ids.length < said.length) ids.push(await aMeasure(c.executive, id, owner));
  for (const [index, [confidence, value]] of said.entries())
    await aCheckIn(owner, ids[index] ?? "", value, { confidence });
  await proposeClose(owner, {
    objectiveId: id,
    version: await versionOf("objectives", id),
    grade: "partly",
    closingNote: "Done.",
  });
  await confirmClose(c.executive, { objectiveId: id, version: await versionOf("objectives", id), aloneBecause: "" });
  return id;
}

describe("stated chances", () => {
  let c: Company;
  let themeId: string;
  beforeAll(async () => {
    c = await company();
    themeId = await aTheme(c.executive);
  });

  test("are not judged below ten closed measures, but shown to their owner from the first", async () => {
    await closed(c, themeId, c.contributor, [
      ["8", "2"],
      ["6", "4"],
      ["3", "4.4"],
    ]);
    const { signal, teams, bins } = await getConfidenceRecord(c.viewer);
    expect(signal.level).toBe("not_enough_data");
    expect(signal.reasons[0]).toContain("3 measures");
    expect(teams).toEqual([]);
    expect(bins.map(({ n, came }) => [n, came])).toEqual([
      [1, 0],
      [1, 0],
      [1, 1],
    ]);
    expect((await getOwnConfidence(c.contributor)).brier).toBeCloseTo(0.1633, 4);
    expect(await getOwnConfidence(c.manager)).toEqual({ closed: [], brier: null });
  });

  test("are judged in total from ten on, and per team where three owners stand behind them", async () => {
    const eight: [string, string][] = Array.from({ length: 4 }, () => ["9", "2"]);
    await closed(c, themeId, c.contributor, eight);
    await closed(c, themeId, c.manager, [
      ["5", "4"],
      ["5", "2"],
      ["7", "2"],
    ]);
    const two = await getConfidenceRecord(c.viewer);
    expect(two.signal.value).toMatchObject({ closed: 10, reached: 7 });
    expect(two.teams).toEqual([]);
    await sql`update measures set owner_id = ${c.executive.membershipId} where org_id = ${c.orgId} and id =
      (select id from measures where org_id = ${c.orgId} and owner_id = ${c.contributor.membershipId} limit 1)`;
    expect((await getConfidenceRecord(c.viewer)).teams).toMatchObject([{ name: "Field", closed: 10, reached: 7 }]);
  });

  test("of restricted objectives, and of other organizations, are in nobody's figures", async () => {
    const other = await company();
    expect((await getConfidenceRecord(other.executive)).bins).toEqual([]);
    await sql`update measures set visibility_root_id = objective_id where org_id = ${c.orgId}`;
    expect((await getConfidenceRecord(c.executive)).signal.reasons[0]).toContain("No measure");
  });
});

describe("verdicts and what an objective rests on", () => {
  let c: Company;
  let themeId: string;
  beforeAll(async () => {
    c = await company();
    themeId = await aTheme(c.executive);
    await inForce(c.executive, themeId);
  });

  test("a verdict stands until what comes after it speaks against it", async () => {
    const bet = await settledBet(c.manager, themeId, "for");
    await judgedBet(c.manager, c.executive, bet, "supported");
    expect((await getRecords(c.viewer)).verdicts).toMatchObject([{ id: bet, stands: true, later: 0, departed: false }]);
    const later = await c.as(c.contributor, new Date(c.contributor.now.getTime() + 86_400_000));
    for (const key of ["a", "b", "c", "d"]) await someEvidence(later, bet, `against strong new-${key}`);
    expect((await getRecords(later)).verdicts).toMatchObject([{ id: bet, stands: false, later: 4 }]);
  });

  test("an objective tests the bets that its projects name and rests on those of its theme", async () => {
    const { id } = await aRunningObjective(c.executive, c.manager, themeId);
    const tested = await anOpenBet(c.manager, themeId);
    const carries = await anOpenBet(c.manager, themeId, { loadBearing: "on" });
    const project = await aProject(c.manager, c.teams.field, { objectiveId: id });
    await sql`update projects set tests_hypothesis_id = ${tested}, status = 'active', start_on = '2026-06-01' where id = ${project}`;
    const bets = await listBetsOfObjective(c.viewer, { id, briefId: null, themeId });
    expect(bets.find((one) => one.id === tested)?.tests).toBe(true);
    expect(bets[0]?.tests).toBe(true);
    expect(bets.map((one) => one.id)).toContain(carries);
    const ends = await getEndsOf(c.viewer, id);
    expect(ends.get(project)).toMatchObject({ promised: null, why: expect.any(String) });
    const stranger = await company();
    expect(await listBetsOfObjective(stranger.executive, { id, briefId: null, themeId })).toEqual([]);
    expect((await getEndsOf(stranger.executive, id)).size).toBe(0);
  });
});

test("one's own page shows what one said, and nobody else's", async () => {
  const c = await company();
  const mine = await aFriction(c.contributor, { title: "The bracket bends" });
  const veiled = await aFriction(c.contributor, { protected: "on", title: "My lead shouts" });
  await aFriction(c.other, { title: "Another's" });
  const own = await getGrowth(c.contributor);
  expect(own.raised.map(({ id }) => id).sort()).toEqual([mine, veiled].sort());
  expect(own.person.id).toBe(c.contributor.membershipId);
  for (const who of [c.manager, c.executive, c.viewer, c.admin]) expect((await getGrowth(who)).raised).toEqual([]);
});

test("one's own page names no obstacle that is no longer for one's eyes, though one helped with it", async () => {
  const c = await company();
  const id = await aFriction(c.contributor);
  await helpFriction(c.other, helpInput.parse({ frictionId: id, version: 1, text: "Lent them ours." }));
  expect((await getGrowth(c.other)).helped.map((one) => one.frictionId)).toEqual([id]);
  const { id: rootId } = await aRunningObjective(c.executive, c.manager, await aTheme(c.executive), {
    visibility: "restricted",
  });
  await sql`update frictions set visibility_root_id = ${rootId} where id = ${id}`;
  expect((await getGrowth(c.other)).helped).toEqual([]);
});
