import { beforeAll, describe, expect, test } from "vitest";
import { aTheme } from "@/seed/factories/briefs";
import { asOwner, type Company, company } from "@/seed/factories/company";
import {
  aCheckIn,
  actionsOn,
  aKpi,
  aMeasure,
  anObjective,
  aRunningObjective,
  measureForm,
  measureRow,
  versionOf,
} from "@/seed/factories/objectives";
import type { Actor } from "../access/actor";
import { checkIn } from "./check-in-commands";
import { changeMeasure } from "./measure-change-commands";
import { changeMeasureInput, checkInInput, defineKeyResultInput } from "./measure-input";
import { getMeasure, listKpis } from "./measure-queries";
import { acceptMilestone } from "./milestone-commands";

const steps = {
  type: "milestone",
  baseline: "",
  target: "",
  milestoneKeys: ["", ""],
  milestoneTexts: ["Lab test passed", "Pilot on 50 vans"],
  milestoneWeights: ["1", "2"],
  milestoneDues: ["2026-05-15", "2026-08-01"],
};

describe("measures", () => {
  let c: Company;
  let themeId: string;
  beforeAll(async () => {
    c = await company();
    themeId = await aTheme(c.executive);
  });
  const change = async (actor: Actor, measureId: string, more: Record<string, unknown> = {}) =>
    changeMeasure(
      actor,
      changeMeasureInput.parse({
        ...measureForm(c.contributor, more),
        measureId,
        version: await versionOf("measures", measureId),
      }),
    );

  test("executives define them anywhere, managers in scope, owners while it is a draft; nobody else", async () => {
    const draft = await anObjective(c.contributor, c.contributor, themeId);
    for (const actor of [c.executive, c.manager, c.contributor])
      expect(await actionsOn(await aMeasure(actor, draft, c.contributor))).toEqual(["measure.defined"]);
    for (const actor of [c.peer, c.other, c.viewer, c.admin])
      await expect(aMeasure(actor, draft, c.contributor)).rejects.toMatchObject({ kind: "forbidden" });
    const { id } = await aRunningObjective(c.executive, c.contributor, themeId);
    await expect(aMeasure(c.contributor, id, c.contributor)).rejects.toMatchObject({ kind: "forbidden" });
  });

  test.each([
    ["all six types", "increase_decrease", {}, null],
    ["percent", "percent", { unit: "%" }, null],
    ["money", "currency", { unit: "€" }, null],
    ["a band", "band", { target: "", lo: "55", hi: "65", baseline: "48" }, null],
    ["milestones", "milestone", steps, null],
    ["yes or no", "binary", { baseline: "", target: "" }, null],
    ["a target that equals the start", "increase_decrease", { target: "4.5" }, "target"],
    ["no start", "percent", { baseline: "" }, "baseline"],
    ["a band without an edge", "band", { lo: "", hi: "3" }, "lo"],
    ["a band of one point without a tolerance", "band", { lo: "3", hi: "3" }, "tolerance"],
    ["a band that ends before it begins", "band", { lo: "4", hi: "3" }, "hi"],
    ["no milestone", "milestone", { ...steps, milestoneTexts: ["", ""] }, "milestoneTexts"],
    ["a milestone of weight 0", "milestone", { ...steps, milestoneWeights: ["0", "1"] }, "milestoneWeights"],
    ["a milestone on no day", "milestone", { ...steps, milestoneDues: ["2026-02-30", ""] }, "milestoneDues"],
    ["a day before the start", "binary", { dueOn: "2026-01-01" }, "dueOn"],
    ["an owner who only reads", "binary", { ownerId: "viewer" }, "ownerId"],
    ["a counterweight that is not there", "binary", { counterMeasureId: "nowhere" }, "counterMeasureId"],
  ])("%s", async (_name, type, more, field) => {
    const id = await anObjective(c.executive, c.contributor, themeId);
    const filled = Object.fromEntries(
      Object.entries(more as Record<string, unknown>).map(([key, value]) => [
        key,
        value === "viewer" ? c.viewer.membershipId : value === "nowhere" ? id : value,
      ]),
    );
    const made = aMeasure(c.executive, id, c.contributor, { type, ...filled });
    if (field) await expect(made).rejects.toMatchObject({ kind: "invalid", fields: { [field]: expect.any(String) } });
    else expect(await measureRow(await made)).toMatchObject({ type });
  });

  test.each(["NaN", "1e309", "0x10", "1,5", "Infinity", "--3", "two", "1e3"])("%s is no number", (value) => {
    const parsed = defineKeyResultInput.safeParse({
      ...measureForm(c.contributor, { target: value }),
      objectiveId: c.teams.field,
    });
    expect(parsed.error?.issues).toMatchObject([
      { path: ["target"], message: expect.stringContaining("plain number") },
    ]);
  });

  test("before the first reading it changes freely; after it the old value and a reason stay (R8)", async () => {
    const { measureId } = await aRunningObjective(c.executive, c.contributor, themeId);
    await change(c.manager, measureId, { target: "1.5" });
    expect((await getMeasure(c.viewer, measureId)).changes).toEqual([]);
    await aCheckIn(c.contributor, measureId, "4");
    await expect(change(c.manager, measureId, { target: "2" })).rejects.toMatchObject({
      fields: { changeReason: expect.any(String) },
    });
    await change(c.manager, measureId, { target: "2", changeReason: "The old bracket does not allow it." });
    expect((await getMeasure(c.viewer, measureId)).changes).toMatchObject([
      {
        field: "target",
        oldValue: "1.5",
        newValue: "2",
        reason: "The old bracket does not allow it.",
        changedOn: c.manager.today,
      },
    ]);
    await expect(change(c.manager, measureId, { type: "percent" })).rejects.toMatchObject({
      fields: { type: expect.any(String) },
    });
    await expect(change(c.contributor, measureId)).rejects.toMatchObject({ kind: "forbidden" });
    const late = changeMeasureInput.parse({ ...measureForm(c.contributor), measureId, version: 1 });
    await expect(changeMeasure(c.manager, late)).rejects.toMatchObject({ kind: "conflict", current: { target: 2 } });
  });

  test("a milestone counts when somebody else than its owner accepts it", async () => {
    const { id } = await aRunningObjective(c.executive, c.contributor, themeId);
    const measureId = await aMeasure(c.executive, id, c.contributor, steps);
    const accept = async (actor: Actor, milestoneKey = "M1") =>
      acceptMilestone(actor, { measureId, milestoneKey, version: await versionOf("measures", measureId) });
    await expect(accept(c.manager)).rejects.toMatchObject({ kind: "conflict", message: /not reported/ });
    await checkIn(
      c.contributor,
      checkInInput.parse({ measureId, asOf: c.contributor.today, milestoneKey: "M1", confidence: "6" }),
    );
    expect((await measureRow(measureId)).score).toBe("0");
    for (const actor of [c.contributor, c.peer, c.other, c.viewer])
      await expect(accept(actor)).rejects.toMatchObject({ kind: "forbidden" });
    await accept(c.manager);
    expect(Number((await measureRow(measureId)).score)).toBeCloseTo(1 / 3);
    await expect(accept(c.executive)).rejects.toMatchObject({ kind: "conflict" });
    await expect(
      checkIn(c.contributor, checkInInput.parse({ measureId, asOf: c.contributor.today, milestoneKey: "M9" })),
    ).rejects.toMatchObject({ fields: { milestoneKey: expect.any(String) } });
  });

  test("a KPI belongs to a team; a restricted one is there for its readers only", async () => {
    await expect(aKpi(c.manager, c.teams.cloud)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(aKpi(c.contributor, c.teams.field)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(aKpi(c.manager, c.teams.field, { type: "binary" })).rejects.toMatchObject({
      fields: { type: expect.any(String) },
    });
    await expect(aKpi(c.manager, c.teams.field, { lo: "5", hi: "4" })).rejects.toMatchObject({
      fields: { hi: expect.any(String) },
    });
    const open = await aKpi(c.manager, c.teams.field, { lo: "92", hi: "100", type: "band", baseline: "91" });
    const runway = await aKpi(c.executive, c.teams.root, {
      title: "Cash runway",
      visibility: "restricted",
      readerIds: [c.peer.membershipId],
    });
    await aCheckIn(c.executive, runway, "7.75");
    const titles = async (actor: Actor) =>
      (await listKpis(actor, { after: null, limit: 1_000 })).rows
        .map((kpi) => kpi.id)
        .filter((id) => [open, runway].includes(id));
    expect(await titles(c.executive)).toEqual([open, runway]);
    expect(await titles(c.peer)).toEqual([open, runway]);
    for (const actor of [c.manager, c.contributor, c.viewer, c.admin]) {
      expect(await titles(actor)).toEqual([open]);
      await expect(getMeasure(actor, runway)).rejects.toMatchObject({ kind: "not-found" });
      await expect(aCheckIn(actor, runway, "9")).rejects.toMatchObject({ kind: "not-found" });
    }
    expect(
      (await listKpis(c.peer, { after: null, limit: 1_000 })).rows.find((kpi) => kpi.id === runway)?.readings,
    ).toMatchObject([{ value: 7.75 }]);
  });

  test("another company's measure does not exist", async () => {
    const other = await company();
    const { measureId } = await aRunningObjective(c.executive, c.contributor, themeId);
    await expect(getMeasure(other.executive, measureId)).rejects.toMatchObject({ kind: "not-found" });
    await expect(change(other.executive, measureId)).rejects.toMatchObject({ kind: "not-found" });
    await expect(aCheckIn(other.executive, measureId, "3")).rejects.toMatchObject({ kind: "not-found" });
    const [{ n } = { n: 0 }] = await asOwner()
      .sql`select count(*)::int as n from check_ins where measure_id = ${measureId}`;
    expect(n).toBe(0);
  });
});
