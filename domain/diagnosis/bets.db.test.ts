import { beforeAll, describe, expect, it } from "vitest";
import { withOrg } from "@/db/tenancy";
import { anOpenBet, betRow, inForce, judgedBet, settledBet, someEvidence } from "@/seed/factories/bets";
import { aBriefInForce, aNextVersion, aTheme, briefRow, workUnder } from "@/seed/factories/briefs";
import { asOwner, company } from "@/seed/factories/company";
import { larkfield } from "@/seed/factories/objectives";
import type { Actor } from "../access/actor";
import { system } from "../access/actor";
import { pivotVersion } from "../decisions/commands";
import { pivotVersionInput, recordDecisionInput } from "../decisions/input";
import { recordDecision } from "../decisions/record-commands";
import { beliefOf } from "../hypotheses/belief-rules";
import { evidenceOf } from "../hypotheses/evidence-queries";
import { findFitPrompt } from "../hypotheses/pmf-queries";
import { selectBetsForAll } from "../hypotheses/queries";
import { listResting, listShaken } from "../hypotheses/rest-queries";
import { proposeVerdict } from "../hypotheses/verdict-commands";
import { scheduleReview } from "../reviews/commands";
import { getReview } from "../reviews/queries";
import { editIdentity } from "../strategy/commands";
import { listOwed } from "./owed-queries";

const owedKinds = async (actor: Actor) => (await listOwed(actor)).map((one) => `${one.kind} ${one.title}`);

describe("a debunked load-bearing bet", () => {
  it("marks the brief, objective and project that rest on it until a decision names it", async () => {
    const made = await company("2026-06-29", "searching");
    const { executive, manager, teams } = made;
    const { id: briefId, themeId } = await aBriefInForce(executive, []);
    await inForce(executive, themeId);
    const under = { briefId, themeId, teamId: teams.field, ownerId: manager.membershipId };
    const { objectiveId, projectId } = await workUnder(executive, under);
    const betId = await settledBet(manager, themeId, "against");
    const marks = async () =>
      Promise.all(
        [{ briefId }, { objectiveId }, { projectId }].map(async (subject) =>
          (await listShaken(executive, subject)).map((one) => one.decision?.label ?? "decision needed"),
        ),
      );
    expect(await marks()).toEqual([[], [], []]);
    await proposeVerdict(manager, { hypothesisId: betId, version: 2, verdict: "debunked", sentence: "Sixty vans." });
    expect(await owedKinds(executive)).toContain("verdict Our own crew can equip a van in two hours");
    await judgedBet(manager, executive, betId, "debunked");
    expect(await marks()).toEqual([["decision needed"], ["decision needed"], ["decision needed"]]);
    expect((await listResting(manager, betId)).map((one) => one.kind)).toEqual(["brief", "objective", "project"]);
    expect(await owedKinds(executive)).toContain("decision-needed Our own crew can equip a van in two hours");
    expect(await listShaken((await company("2026-06-29", "searching")).executive, { briefId })).toEqual([]);

    await aNextVersion(executive, briefId, { purpose: "Another way to the dock." });
    const pivot = {
      briefId,
      version: (await briefRow(briefId)).version,
      question: "Does it still point where we want to go?",
      choice: "No.",
      reason: "Two hours cannot be reached.",
      reasonKind: "hypothesis_debunked",
      hypothesisIds: [betId],
      projectIds: [projectId],
      projectFates: ["continue"],
    };
    const open = await anOpenBet(manager, themeId, { statement: "Still open" });
    await expect(
      pivotVersion(executive, pivotVersionInput.parse({ ...pivot, hypothesisIds: [open] })),
    ).rejects.toMatchObject({ fields: { hypothesisIds: "Choose bets that were debunked." } });
    await pivotVersion(executive, pivotVersionInput.parse(pivot));
    expect(await marks()).toEqual([["DEC-1"], ["DEC-1"], ["DEC-1"]]);
    expect(await owedKinds(executive)).not.toContain("decision-needed Our own crew can equip a van in two hours");
  });

  it("is answered by staying the course too, when that decision names it; then no review lists it", async () => {
    const { executive, manager, teams } = await company("2026-06-29", "searching");
    const { id: briefId, themeId } = await aBriefInForce(executive, []);
    await inForce(executive, themeId);
    const betId = await settledBet(manager, themeId, "against");
    await judgedBet(manager, executive, betId, "debunked");
    const persist = {
      kind: "persist",
      question: "Do we keep the two hours?",
      choice: "Keep them and change the bracket.",
      reason: "The bracket is the cause.",
      expectedResult: "Two hours by September.",
      revisitOn: "2026-09-01",
      about: [`hypothesis:${betId}`],
    };
    const review = { kind: "strategy_month" as const, teamId: teams.root, scheduledFor: "2026-06-29" };
    const reviewId = await scheduleReview(executive, review);
    const onTheTable = async () =>
      (await getReview(executive, reviewId)).agenda
        .filter(({ subject }) => subject?.id === betId)
        .map(({ why }) => why);
    expect(await onTheTable()).toEqual(["debunked, and choices rest on it"]);
    await recordDecision(executive, recordDecisionInput.parse(persist));
    expect(await onTheTable()).toEqual([]);
    expect(await listShaken(executive, { briefId })).toMatchObject([
      { decision: { label: "DEC-1", choice: "Keep them and change the bracket." }, wait: { days: 0, isOpen: false } },
    ]);
  });

  it("leaves alone what does not rest on it, and a bet that carries nothing marks nothing", async () => {
    const { executive, manager } = await company("2026-06-29", "searching");
    const { id: briefId, themeId } = await aBriefInForce(executive, []);
    await inForce(executive, themeId);
    const elsewhere = await aTheme(executive, "Grocers we serve");
    await inForce(executive, elsewhere);
    for (const [theme, loadBearing] of [
      [elsewhere, "on"],
      [themeId, ""],
    ] as const)
      await judgedBet(manager, executive, await settledBet(manager, theme, "against", { loadBearing }), "debunked");
    expect(await listShaken(executive, { briefId })).toEqual([]);
  });
});

describe("the prompt of product and market fit", () => {
  it("comes to executives of a searching organization when such a bet is supported, with what is done", async () => {
    const made = await company();
    const { executive, manager, as } = made;
    const [settings] = await asOwner().sql`select version from organization_settings where org_id = ${made.orgId}`;
    await editIdentity(executive, { identityStatement: "", stage: "searching", version: Number(settings?.version) });
    const searching = await as(executive, executive.now);
    const themeId = await aTheme(executive);
    await inForce(executive, themeId);
    const betId = await settledBet(manager, themeId, "for", { isPmf: "on" });
    expect(await findFitPrompt(searching)).toBeNull();
    await judgedBet(manager, executive, betId, "supported");
    expect((await findFitPrompt(searching))?.steps.map(({ key, isDone }) => [key, isDone])).toEqual([
      ["identity", false],
      ["theme", true],
      ["brief", false],
      ["back-brief", false],
      ["stage", false],
    ]);
    expect(await findFitPrompt(await as(manager, manager.now))).toBeNull();
    expect((await betRow(betId)).status).toBe("supported");
    await editIdentity(executive, {
      identityStatement: "We prove it.",
      stage: "scaling",
      version: Number(settings?.version) + 1,
    });
    expect(await findFitPrompt(await as(executive, executive.now))).toBeNull();
  });
});

describe("own bets", () => {
  it("are owed by their owner from two weeks before their day", async () => {
    const { executive, manager } = await company("2026-06-29", "searching");
    const themeId = await aTheme(executive);
    await inForce(executive, themeId);
    const due = await anOpenBet(manager, themeId, { statement: "Due soon", testBy: "2026-07-03" });
    await anOpenBet(manager, themeId, { statement: "Due late", testBy: "2026-09-03" });
    await someEvidence(manager, due, "for weak a");
    expect(await owedKinds(manager)).toEqual(["bet-due Due soon"]);
    expect(await owedKinds(executive)).toEqual([]);
  });
});

describe("Larkfield (6.10, M21)", () => {
  beforeAll(async () => {
    await larkfield();
  });

  it("says of each bet what its evidence says", async () => {
    const { orgId } = await larkfield();
    const actor = system(orgId, "test") as unknown as Actor;
    const rows = await asOwner().sql<{ id: string; prior: string; test_by: string }[]>`
      select id, prior, test_by::text from hypotheses where org_id = ${orgId} order by number`;
    const found = await withOrg(actor, (tx) =>
      evidenceOf(
        tx,
        actor,
        rows.map((row) => row.id),
      ),
    );
    const said = rows.map((row) =>
      beliefOf({ prior: Number(row.prior), testBy: row.test_by }, found.get(row.id) ?? [], "2026-06-29"),
    );
    expect(said.map((one) => [Math.round(one.probability * 1000) / 10, one.words, one.advice])).toEqual([
      [0.2, "almost no chance", "propose_debunked"],
      [98.3, "almost certain", "propose_supported"],
      [99.7, "almost certain", "propose_supported"],
      [5.3, "very unlikely", "open"],
      [48.9, "roughly even", "untested"],
      [99, "almost certain", "propose_supported"],
    ]);
  });
});

it("what a brief rests on is in the figures of all from its publication on, and in nobody's while it is written", async () => {
  const { executive } = await company("2026-06-29", "searching");
  const { id: briefId, themeId } = await aBriefInForce(executive, []);
  const bet = await anOpenBet(executive, themeId, { briefId });
  const counted = async () =>
    withOrg(executive, async (tx) => (await selectBetsForAll(tx, executive)).map(({ id }) => id));
  expect(await counted()).toEqual([bet]);
  for (const [status, ids] of [
    ["superseded", [bet]],
    ["in_review", []],
    ["draft", []],
  ] as const) {
    await asOwner().sql`update briefs set status = ${status} where id = ${briefId}`;
    expect(await counted()).toEqual(ids);
  }
});
