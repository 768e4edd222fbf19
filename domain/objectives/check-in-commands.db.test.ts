import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/id";
import { aTheme } from "@/seed/factories/briefs";
import { asOwner, type Company, company, noon } from "@/seed/factories/company";
import { aCheckIn, actionsOn, aRunningObjective, measureRow } from "@/seed/factories/objectives";
import { recentReadings } from "./check-in-rules";
import { listMyMeasuresDue, listStaleMeasures } from "./due-queries";
import { checkInInput, roundInput } from "./measure-input";
import { getMeasure } from "./measure-queries";
import { checkInRound } from "./round-commands";

describe("check-ins", () => {
  let c: Company;
  let themeId: string;
  const running = () => aRunningObjective(c.executive, c.contributor, themeId);
  beforeAll(async () => {
    c = await company();
    themeId = await aTheme(c.executive);
  });
  const onBehalf = async (measureId: string) =>
    (await getMeasure(c.viewer, measureId)).checkIns.map((row) => [row.authorName, row.onBehalf]);

  test("owner, team and the manager of the scope write them; an executive does so on behalf", async () => {
    const { measureId } = await running();
    await aCheckIn(c.contributor, measureId, "4.4");
    await aCheckIn(c.manager, measureId, "4.3");
    await aCheckIn(c.executive, measureId, "4.2");
    for (const actor of [c.peer, c.other, c.viewer, c.admin])
      await expect(aCheckIn(actor, measureId, "1")).rejects.toMatchObject({ kind: "forbidden" });
    expect(await onBehalf(measureId)).toEqual(
      expect.arrayContaining([
        [c.contributor.name, false],
        [c.manager.name, false],
        [c.executive.name, true],
      ]),
    );
    expect((await actionsOn(measureId)).filter((action) => action === "check-in.recorded")).toHaveLength(3);
  });

  test("a day to come and a day before the start are refused at the field, and so are values beyond nature", async () => {
    const { measureId } = await running();
    await expect(aCheckIn(c.contributor, measureId, "4", { asOf: "2026-06-30" })).rejects.toMatchObject({
      fields: { asOf: expect.any(String) },
    });
    await expect(aCheckIn(c.contributor, measureId, "4", { asOf: "2026-03-29" })).rejects.toMatchObject({
      fields: { asOf: /starts on/ },
    });
    await asOwner().sql`update measures set natural_min = 0, natural_max = 24 where id = ${measureId}`;
    for (const value of ["-1", "25"])
      await expect(aCheckIn(c.contributor, measureId, value)).rejects.toMatchObject({ fields: { value: /cannot be/ } });
    await expect(aCheckIn(c.contributor, measureId, "")).rejects.toMatchObject({
      fields: { value: expect.any(String) },
    });
  });

  test("a second value of the day is the next revision; a correction keeps the original and its day", async () => {
    const { measureId } = await running();
    const first = await aCheckIn(c.contributor, measureId, "4", { asOf: "2026-06-26", confidence: "5" });
    await aCheckIn(c.contributor, measureId, "40", { asOf: "2026-06-26" });
    const wrong = (await getMeasure(c.viewer, measureId)).checkIns[0];
    expect(wrong).toMatchObject({ value: 40, revision: 2, stands: true });
    await expect(
      aCheckIn(c.contributor, measureId, "4", { asOf: "2026-06-25", correctsId: wrong?.id }),
    ).rejects.toMatchObject({ fields: { asOf: /keeps the day/ } });
    await aCheckIn(c.manager, measureId, "4.1", { asOf: "2026-06-26", correctsId: wrong?.id, note: "A slip." });
    const all = (await getMeasure(c.viewer, measureId)).checkIns;
    expect(all.map((row) => [row.value, row.stands]).sort()).toEqual([
      [4, false],
      [4.1, true],
      [40, false],
    ]);
    expect(all.find((row) => row.id === first)).toMatchObject({ value: 4, confidence: 5, revision: 1 });
    expect((await measureRow(measureId)).recent).toEqual([["2026-06-26", 4.1, null]]);
    const { measureId: another } = await running();
    await expect(
      aCheckIn(c.contributor, another, "4", { asOf: "2026-06-26", correctsId: first }),
    ).rejects.toMatchObject({ fields: { correctsId: expect.any(String) } });
  });

  test("what a measure keeps as recent is what its check-ins say", async () => {
    const { measureId } = await running();
    for (let week = 0; week < 13; week++) {
      const asOf = new Date(Date.UTC(2026, 3, 3 + week * 7)).toISOString().slice(0, 10);
      await aCheckIn(c.contributor, measureId, String(4.5 - week / 10), { asOf, confidence: String(week % 11) });
      if (week % 4 === 0) await aCheckIn(c.manager, measureId, String(4 - week / 10), { asOf });
    }
    const { checkIns } = await getMeasure(c.viewer, measureId);
    const stored = (await measureRow(measureId)).recent;
    expect(stored).toHaveLength(12);
    expect(stored).toEqual(recentReadings(checkIns));
  });

  test("the same form sent twice records once", async () => {
    const { measureId } = await running();
    const key = newId();
    const [one, two] = [
      await aCheckIn(c.contributor, measureId, "4", { key }),
      await aCheckIn(c.contributor, measureId, "4", { key }),
    ];
    expect(one).toBe(two);
    const other = await aCheckIn(c.contributor, measureId, "5", { key });
    expect(other).not.toBe(one);
    expect(await aCheckIn(c.contributor, measureId, "5", { key })).toBe(other);
  });

  test("confidence is a whole number from 0 to 10, or nothing", () => {
    const base = { measureId: c.teams.field, asOf: "2026-06-29", value: "4" };
    for (const confidence of ["-1", "11", "3.5", "ten", "NaN", "1e0"])
      expect(checkInInput.safeParse({ ...base, confidence }).error?.issues[0]?.path).toEqual(["confidence"]);
    expect(checkInInput.parse({ ...base, confidence: "" }).confidence).toBeNull();
    expect(checkInInput.safeParse({ ...base, asOf: "2026-02-30" }).error?.issues[0]?.path).toEqual(["asOf"]);
  });

  describe("several at once", () => {
    const round = (ids: string[], values: string[], more: Record<string, unknown> = {}) =>
      checkInRound(
        c.contributor,
        roundInput.parse({
          measureIds: ids,
          values,
          confidences: ids.map(() => "7"),
          notes: ids.map(() => ""),
          checked: ids,
          ...more,
        }),
      );

    test("all are recorded, or none, and each sentence stands at its field", async () => {
      const ids = [(await running()).measureId, (await running()).measureId, (await running()).measureId];
      await expect(round(ids, ["4", "1,5", "3"], { confidences: ["7", "7", "11"] })).rejects.toMatchObject({
        kind: "invalid",
        fields: { "values.1": expect.stringContaining("plain number"), "confidences.2": expect.any(String) },
      });
      for (const id of ids) expect((await getMeasure(c.viewer, id)).checkIns).toEqual([]);
      expect(await round(ids, ["4", "1.5", "3"])).toBe(3);
      expect(await round(ids, ["4", "", "3"], { checked: [ids[0]] })).toBe(1);
      await expect(round(ids, ["4", "4", "4"], { checked: [] })).rejects.toMatchObject({ kind: "invalid" });
    });

    test("a measure of somebody else is refused and takes the others with it", async () => {
      const mine = (await running()).measureId;
      const theirs = (await aRunningObjective(c.executive, c.other, themeId)).measureId;
      await expect(round([mine, theirs], ["4", "4"])).rejects.toMatchObject({
        fields: { "values.1": expect.stringContaining("team") },
      });
      expect((await getMeasure(c.viewer, mine)).checkIns).toEqual([]);
    });
  });

  test("what is due is due by its rhythm; what is silent for longer is stale", async () => {
    const lone = await company();
    const theme = await aTheme(lone.executive);
    const { measureId } = await aRunningObjective(lone.executive, lone.contributor, theme);
    const due = async (day: string, who = lone.contributor) =>
      (await listMyMeasuresDue(await lone.as(who, noon(day)))).map((row) => [row.id, row.isDue, row.nextOn, row.isOwn]);
    expect(await due("2026-06-29")).toEqual([[measureId, true, "2026-03-30", true]]);
    await aCheckIn(lone.contributor, measureId, "4");
    expect(await due("2026-06-29")).toEqual([[measureId, false, "2026-07-06", true]]);
    expect(await due("2026-07-06")).toEqual([[measureId, true, "2026-07-06", true]]);
    expect(await due("2026-07-06", lone.manager)).toEqual([[measureId, true, "2026-07-06", false]]);
    expect(await due("2026-07-06", lone.other)).toEqual([]);
    expect(await due("2026-07-06", lone.viewer)).toEqual([]);
    const stale = async (day: string) => {
      const manager = await lone.as(lone.manager, noon(day));
      return (await listStaleMeasures(manager, manager.scopeTeamIds)).map((row) => row.id);
    };
    expect(await stale("2026-07-08")).toEqual([]);
    expect(await stale("2026-07-10")).toEqual([measureId]);
  });
});
