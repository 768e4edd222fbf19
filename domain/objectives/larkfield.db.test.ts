import { beforeAll, describe, expect, test } from "vitest";
import { actor, asOwner, noon } from "@/seed/factories/company";
import { larkfield } from "@/seed/factories/objectives";
import type { Actor } from "../access/actor";
import { getObjective } from "./detail-queries";
import { forecastWords, listFinding, measureFinding } from "./finding-rules";
import { objectiveFilter } from "./list-input";
import { countObjectives, listObjectives } from "./queries";

type Row = Awaited<ReturnType<typeof listObjectives>>["rows"][number];

/** domain.md 6.10, through the queries that the pages use, under role app. */
describe("Larkfield on 29 June 2026", () => {
  let imke: Actor;
  let rows: Row[];
  const one = async (title: string) => getObjective(imke, rows.find((row) => row.title.startsWith(title))?.id ?? "");
  const measure = async (objective: string, title: string) => {
    const found = (await one(objective)).measures.find((row) => row.title.startsWith(title));
    if (!found) throw new Error(title);
    return found;
  };
  beforeAll(async () => {
    const { orgId } = await larkfield();
    const [person] = await asOwner()
      .sql`select user_id from memberships where org_id = ${orgId} and email like 'ivandaele@%'`;
    const org = { id: orgId, slug: "larkfield", name: "Larkfield Instruments", isDemo: true };
    imke = await actor(org, String(person?.user_id), noon("2026-06-29"));
    rows = (await listObjectives(imke, objectiveFilter({ life: "all" }))).rows;
  });

  test.each([
    ["400 independents", 0.146, "stopped"],
    ["Become the cold-proof", 0.56, "at_risk"],
    ["Install once", 0.189, "off_track"],
    ["A sensor that survives", 0.235, "off_track"],
    ["Proof without asking", 0.336, "at_risk"],
    ["Keep the grocers", 0.667, "on_track"],
    ["Be known on the dock", 0.158, "stale"],
    ["Partner channel", null, "no_data"],
  ])("M4 and M6 of %s: %s, %s", (title, score, status) => {
    const row = rows.find((found) => found.title.startsWith(title));
    expect(row?.signalStatus).toBe(status);
    if (score === null) expect(row?.score).toBeNull();
    else expect(row?.score).toBeCloseTo(score, 3);
  });

  test.each([
    ["Become the cold-proof", "Vans under contract", 0.433, 0.081],
    ["Become the cold-proof", "Distributors signed", 0.5, 0.148],
    ["Become the cold-proof", "Gross margin", 1, 0.648],
    ["Install once", "Median install hours", 0.2, -0.303],
    ["Install once", "First-visit success", 0.179, -0.324],
    ["A sensor that", "Returns per 1000", 0.269, -0.2335],
    ["A sensor that", "Wash-down redesign", 0.167, -0.333],
    ["Proof without", "Proof reports sent", 0.671, 0.169],
    ["Keep the grocers", "Monthly grocer churn", 0.5, -0.169],
    ["Keep the grocers", "First reply", 1, 0.331],
    ["Be known", "Qualified inbound", 0.158, -0.194],
    ["400 independents", "Independent grocers", 0.1775, null],
    ["400 independents", "Self-serve sign-ups", 0.05, null],
  ])("M1 and M2: %s, %s: %s, %s", async (objective, title, score, gap) => {
    const { signs } = await measure(objective, title);
    expect(signs.score).toBeCloseTo(score, 3);
    if (gap !== null) expect(signs.gap).toBeCloseTo(gap, 3);
  });

  test.each([
    ["Become the cold-proof", "Vans under contract", "1\u00a0057 to 1\u00a0171\u00a0vans", "likely"],
    ["Install once", "Median install hours", "3.2 to 3.6\u00a0hours", "unlikely"],
    ["Install once", "First-visit success", "71.6 to 73.9\u00a0%", "unlikely"],
    ["A sensor that", "Returns per 1000", "21.8 to 22.4\u00a0returns", "unlikely"],
    ["Keep the grocers", "Monthly grocer churn", "1.0 to 1.1\u00a0%", "likely"],
    ["Become the cold-proof", "Gross margin", "64.0 to 65.2\u00a0%", "it could go either way"],
  ])("M3: %s, %s: %s, %s", async (objective, title, range, chance) => {
    const found = await measure(objective, title);
    expect(forecastWords(found)).toBe(range);
    expect(measureFinding(found, imke.today).said).toContain(`${range} by 27 September 2026: ${chance}.`);
  });

  test("churn is likely although its pace says at risk; leads are stale with an optimism gap", async () => {
    const churn = await measure("Keep the grocers", "Monthly grocer churn");
    expect(churn.signs).toMatchObject({ status: "on_track", basis: "forecast" });
    const leads = await measure("Be known", "Qualified inbound");
    expect(leads.signs).toMatchObject({ status: "stale", lastKnown: "off_track", confidence: 7, optimismGap: true });
  });

  test("the finding counts the seven that everybody may read", async () => {
    expect(listFinding((await countObjectives(imke, objectiveFilter({}))).counts).said).toBe(
      "One of seven is on track. Two are off track, two are at risk, one is stale, one is without data.",
    );
  });

  test("what is stored is what is computed", async () => {
    for (const row of rows) {
      const fresh = await getObjective(imke, row.id);
      expect(fresh.signalStatus).toBe(row.signalStatus);
      expect(fresh.score).toBe(row.score);
      const stored = await asOwner().sql`select id, score, signal_status from measures where objective_id = ${row.id}`;
      for (const one of fresh.measures) {
        const kept = stored.find((found) => found.id === one.id);
        expect(kept?.score === null ? null : Number(kept?.score)).toBe(one.signs.score);
        expect(kept?.signal_status).toBe(one.signs.status);
      }
    }
  });

  test("the goalpost that moved stays with its old value and its reason", async () => {
    expect((await measure("Install once", "Median")).changes).toMatchObject([
      { field: "target", oldValue: "1.5", newValue: "2", reason: "The old bracket does not allow it." },
    ]);
  });
});
