import { expect, goneTo, postForm, test } from "./fixtures";
import { addEvidence, anOpenBet, inForce } from "./steps/bets";
import { aDraft, aTheme, publish, write } from "./steps/brief";
import { setStage } from "./steps/company";
import { addMeasure, draftObjective } from "./steps/objective";
import { pick } from "./steps/pick";

test("a bet is written, opened, judged by evidence from a check-in, debunked; the brief needs a decision until a pivot names it", async ({
  world,
}) => {
  const themeId = await aTheme(world);
  await inForce(world, themeId);
  const [lead, boss] = [world.manager.page, world.executive.page];

  // Written down without its rules it cannot open; nothing typed is lost.
  await lead.goto(world.at(`hypotheses/new?theme=${themeId}`));
  await lead.getByLabel("Supported if").fill("Median below 2.2 hours after 60 vans.");
  await lead.getByRole("button", { name: "Save the draft" }).click();
  await expect(lead.getByText("Say what would have to be true, in one sentence.").first()).toBeVisible();
  await expect(lead.getByLabel("Supported if")).toHaveValue("Median below 2.2 hours after 60 vans.");
  await lead
    .getByRole("textbox", { name: "What would have to be true" })
    .fill("Our own crew can equip a van in two hours");
  await lead.getByLabel("Load-bearing").check();
  await lead.getByRole("button", { name: "Save the draft" }).click();
  await expect(lead.getByText("Not open yet. Write first what would debunk it.")).toBeVisible();
  await expect(lead.getByRole("button", { name: "Add the evidence" })).toHaveCount(0);
  const bet = new URL(lead.url()).pathname;
  await lead.getByRole("link", { name: "Edit" }).click();
  await lead.getByLabel("Debunked if").fill("Median above 3.5 hours after 60 vans.");
  await lead.getByLabel("Tested by").fill("2026-12-18");
  await lead.getByRole("button", { name: "Save" }).click();
  await lead.getByRole("button", { name: "Open it: its rules freeze" }).click();
  await expect(lead.getByRole("heading", { name: /^Its rules, frozen on/ })).toBeVisible();

  // What rests on it: a brief in force under the choice, an objective with a measure.
  const brief = await aDraft(world, world.executive.request, { title: "Own the dock", themeId });
  await write(world.executive.request, brief, {}, { recipientIds: ["Mara Manager"] });
  await publish(world.executive.request, brief);
  const objective = await draftObjective(world, world.executive, world.manager, themeId);
  await addMeasure(world.executive.request, objective, world.manager, {
    title: "Median install hours per van",
    type: "increase_decrease",
    baseline: "4.5",
    target: "2",
    unit: "hours",
  });
  await goneTo(await postForm(world.executive.request, objective, "Begin this objective", { measureBy: "" })).catch(
    () => undefined,
  );
  await lead.goto(objective);
  await lead.getByRole("link", { name: "Median install hours per van" }).first().click();
  await lead.waitForURL(/\/measures\//);
  await lead.getByLabel("Value").first().fill("4");
  await lead.getByRole("button", { name: "Check in" }).first().click();

  // One step from the check-in to the bet; an opinion is never strong.
  await lead
    .getByRole("link", { name: /^Use as evidence/ })
    .first()
    .click();
  await expect(lead.getByLabel("What was found")).toHaveValue(/^Median install hours per van: 4/);
  await expect(lead.getByLabel("Name of the source")).toHaveValue(/^KR-/);
  await pick(lead, "Which bet it speaks to", "Our own crew can equip a van in two hours");
  await lead.getByLabel("against it").check();
  await lead.getByLabel("strong", { exact: true }).check();
  await lead.getByLabel("Kind of source").selectOption("opinion");
  await lead.getByRole("button", { name: "Add the evidence" }).click();
  await expect(lead.getByText("An opinion is weak at most.").first()).toBeVisible();
  await lead.getByLabel("Kind of source").selectOption("measure");
  await lead.getByRole("button", { name: "Add the evidence" }).click();
  await lead.waitForURL(`**${bet}`);
  await expect(lead.getByText("Started at even odds; one strong finding against.").first()).toBeVisible();
  await expect(lead.getByRole("link", { name: "from a check-in" })).toBeVisible();

  // Against the advice a verdict needs its sentence; with a second source the advice says debunked.
  await lead.getByText("Propose a verdict").click();
  await lead.getByRole("radio", { name: /^Debunked/ }).check();
  await lead.getByRole("button", { name: "Propose it" }).click();
  await expect(lead.getByText(/The evidence does not say debunked/).first()).toBeVisible();
  await addEvidence(world.contributor.request, bet, { direction: "against", sourceKey: "ramp" });
  await lead.reload();
  await expect(lead.getByText("The evidence says: debunked.")).toBeVisible();
  await lead.getByText("Propose a verdict").click();
  await lead.getByRole("radio", { name: /^Debunked/ }).check();
  await lead.getByLabel("What was learned").fill("The old bracket alone takes an hour.");
  await lead.getByRole("button", { name: "Propose it" }).click();
  await expect(lead.getByText("The old bracket alone takes an hour.").first()).toBeVisible();

  // The executive's home asks; confirmed, everything that rests on it says so.
  await boss.goto(world.at());
  await expect(boss.getByText("Mara Manager proposes: debunked.")).toBeVisible();
  await boss.getByRole("link", { name: "Our own crew can equip a van in two hours" }).first().click();
  await boss.getByRole("button", { name: "Confirm: debunked" }).click();
  await expect(boss.getByText("Decision needed. Debunked today; no decision answers it yet.")).toBeVisible();
  for (const place of [brief, objective]) {
    await boss.goto(place);
    await expect(boss.getByRole("list", { name: "Debunked bets under it" })).toContainText("Decision needed.");
  }
  await boss.goto(world.at());
  await expect(boss.getByText("Debunked, and load-bearing: a decision is needed.")).toBeVisible();

  // A brief that takes its place names the bet, and the mark is answered.
  const next = await aDraft(world, world.executive.request, { title: "Own the bracket", themeId });
  await write(world.executive.request, next, { title: "Own the bracket" }, { recipientIds: ["Mara Manager"] });
  await boss.goto(`${brief}/supersede`);
  await boss.getByLabel("Brief that takes its place").selectOption({ index: 1 });
  await expect(boss.getByRole("checkbox", { name: "Our own crew can equip a van in two hours" })).toBeChecked();
  await boss.getByLabel("What was chosen").fill("Change the bracket first.");
  await boss.getByLabel("Why", { exact: true }).fill("Two hours cannot be reached with it.");
  await boss.getByRole("button", { name: "Decide and supersede it" }).click();
  await boss.waitForURL(`**${next}`);
  await expect(boss.getByRole("list", { name: "Debunked bets under it" })).toContainText("Change the bracket first.");
  await boss.goto(world.at());
  await expect(boss.getByText("a decision is needed")).toHaveCount(0);
  await boss.goto(bet);
  await expect(boss.getByText("A decision answered it on the same day.", { exact: false })).toBeVisible();
  await boss.getByRole("link", { name: "History" }).click();
  await expect(boss.getByText("Elena Executive confirmed the verdict")).toBeVisible();
});

test("a contributor brings a signal in; whoever owns the choice answers; a viewer only reads", async ({
  world,
  person,
}) => {
  const themeId = await aTheme(world);
  await inForce(world, themeId);
  const hands = world.contributor.page;
  await hands.goto(world.at("horizon"));
  await hands.getByRole("link", { name: "Bring something in" }).first().click();
  await expect(hands.getByLabel("What happened outside")).toBeVisible();
  await hands.getByRole("button", { name: "Bring it in" }).click();
  await expect(hands.getByText("Say what happened outside, in one line.").first()).toBeVisible();
  await hands.getByLabel("What happened outside").fill("FrostTrace drops its price per van to 49 euro");
  await hands.getByLabel("Could change a choice").check();
  await hands.getByLabel("The choice “Regional distributors”").check();
  await hands.getByRole("button", { name: "Bring it in" }).click();
  await expect(hands.getByRole("heading", { level: 1 })).toContainText("It waits for an answer.");
  await expect(hands.getByRole("button", { name: "Answer" })).toHaveCount(0);
  const place = new URL(hands.url()).pathname;

  const boss = world.executive.page;
  await boss.goto(world.at());
  await boss.getByRole("link", { name: "FrostTrace drops its price per van to 49 euro" }).first().click();
  await boss.getByRole("radio", { name: /^Considered/ }).check();
  await boss.getByRole("button", { name: "Answer" }).click();
  await expect(boss.getByText("Say why in one sentence; whoever raised it reads it.").first()).toBeVisible();
  await boss.getByLabel("One sentence").fill("We hold our price until the first tender.");
  await boss.getByRole("button", { name: "Answer" }).click();
  await expect(boss.getByText("We hold our price until the first tender.").first()).toBeVisible();
  await hands.reload();
  await expect(hands.getByText("We hold our price until the first tender.")).toBeVisible();
  await hands.goto(world.at(`strategy/themes/${themeId}`));
  await expect(hands.getByText("FrostTrace drops its price per van to 49 euro")).toBeVisible();

  const { page: viewer, request } = world.viewer;
  await viewer.goto(world.at("horizon"));
  await expect(viewer.getByRole("link", { name: "Bring something in" })).toHaveCount(0);
  for (const path of ["horizon/new", "hypotheses/new", "capabilities/new"])
    expect((await request.get(world.at(path))).status()).toBe(404);
  const stranger = await person("Stella Stranger");
  expect((await stranger.request.get(place)).status()).toBe(404);
});

test("a capability is named, rated again, and both ratings stay", async ({ world }) => {
  await inForce(world, await aTheme(world));
  const page = world.manager.page;
  await page.goto(world.at("capabilities"));
  await page.getByRole("link", { name: "Name a capability" }).first().click();
  await page.getByRole("textbox", { name: "What we must be able to do" }).fill("Field installation at scale");
  await page.getByRole("group", { name: "Needed" }).getByLabel("4, better than others").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: /Field installation at scale/ })).toContainText("1 of 4");
  await page.getByRole("link", { name: "Field installation at scale" }).click();
  await page.getByRole("group", { name: "What we have" }).getByLabel("2, with help").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: /Field installation at scale/ })).toContainText("2 of 4");
  await page
    .getByRole("row", { name: /Field installation/ })
    .getByRole("link")
    .last()
    .click();
  await expect(page.getByText("Mara Manager rated the capability")).toBeVisible();
});

test("a supported bet of product and market fit prompts executives to add formal strategy", async ({ world }) => {
  const themeId = await aTheme(world);
  await inForce(world, themeId);
  await setStage(world.executive.request, world.at("strategy/identity"), { identityStatement: "", stage: "searching" });
  const bet = await anOpenBet(world, world.manager, themeId, { isPmf: "on" });
  for (const sourceKey of ["pilot", "letters"])
    await addEvidence(world.manager.request, bet, { direction: "for", sourceKey });
  await postForm(world.manager.request, bet, "Propose a verdict", { verdict: "supported", sentence: "They pay." });
  const { page, request } = world.executive;
  await page.goto(world.at("strategy"));
  await expect(page.getByText("Product and market fit is supported.")).toHaveCount(0);
  await postForm(request, bet, "Confirm the verdict", {});
  for (const place of ["", "strategy"]) {
    await page.goto(world.at(place));
    await expect(page.getByRole("region", { name: /Product and market fit is supported/ })).toContainText(
      "Move the stage to scaling",
    );
  }
  await world.manager.page.goto(world.at("strategy"));
  await expect(world.manager.page.getByText("Product and market fit is supported.")).toHaveCount(0);
  await setStage(request, world.at("strategy/identity"), { identityStatement: "We prove it.", stage: "scaling" });
  await page.reload();
  await expect(page.getByText("Product and market fit is supported.")).toHaveCount(0);
});

test("Larkfield's bets say what their evidence says", async ({ demo }) => {
  const page = await demo("ivandaele");
  await page.goto("/o/larkfield/hypotheses");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One bet leans false, one was never tested.");
  const row = (name: RegExp) => page.getByRole("row", { name });
  await expect(row(/Independent grocers will buy/)).toContainText(/debunked.*below 1.%.*Almost no chance/);
  await expect(row(/Grocers already served/)).toContainText(/supported proposed.*98.%.*Almost certain/);
  await expect(row(/at least 65 euro/)).toContainText(/supported.*above 99.%.*Almost certain/);
  await expect(row(/equip a van in two hours/)).toContainText(/open.*5.%.*Very unlikely/);
  await expect(row(/Food rules/)).toContainText(/untested.*49.%.*Roughly even/);
  await expect(row(/Wash-down leaks/)).toContainText(/supported.*99.%.*Almost certain/);
  const csv = await (await page.request.get("/o/larkfield/hypotheses/csv")).text();
  expect(csv.split("\r\n").filter(Boolean)).toHaveLength(7);
  await page.getByRole("link", { name: "Our own crew can equip a van in two hours" }).click();
  await expect(
    page.getByText("Very unlikely (5 %). Started at even odds; two moderate findings against, one weak for.").first(),
  ).toBeVisible();
  await expect(
    page.getByText("it still stands above the 5 % at which it would say debunked", { exact: false }),
  ).toBeVisible();
  await page.goto("/o/larkfield/horizon?state=unanswered");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("One strong one has no answer.");
  await expect(page.getByRole("row")).toHaveCount(2);
  await page.goto("/o/larkfield");
  await expect(page.getByText("FrostTrace drops van price to 49 euro")).toBeVisible();
  await expect(page.getByRole("heading", { name: "One bet leans false, one was never tested." })).toBeVisible();
});
