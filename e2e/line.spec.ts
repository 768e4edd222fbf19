import { expect, test } from "./fixtures";
import { aDraft, aTheme, publish, write } from "./steps/brief";
import { pick } from "./steps/pick";

test("the walk down and back: a brief is given back in rounds, accepted, translated, and done work knows why", async ({
  world,
}) => {
  const themeId = await aTheme(world);
  const path = await aDraft(world, world.executive.request, { title: "Own the dock", themeId });
  await write(world.executive.request, path, {}, { recipientIds: ["Mara Manager"] });
  await publish(world.executive.request, path);
  const [lead, author] = [world.manager.page, world.executive.page];

  // The manager's home asks for it; both parts are needed, nothing typed is lost.
  await lead.goto(world.at());
  await expect(lead.getByRole("heading", { level: 1 })).toContainText("One answer is owed.");
  await lead.getByRole("link", { name: "Own the dock" }).first().click();
  await lead.goto(`${path}/back-briefs`);
  await lead.getByLabel("My understanding").fill("Every van proves itself on the day we touch it.");
  await lead.getByRole("button", { name: "Give it back" }).click();
  await expect(lead.getByText("Say how you will go about it.").first()).toBeVisible();
  await expect(lead.getByLabel("My understanding")).toHaveValue("Every van proves itself on the day we touch it.");
  await lead.getByLabel("My plan").fill("The kit first, then training.");
  await lead.getByLabel("What I cannot promise").fill("Two hours with the old bracket.");
  await lead.getByRole("group", { name: "Key tasks that my team takes" }).getByRole("checkbox").first().check();
  await lead.getByRole("button", { name: "Give it back" }).click();
  await expect(lead.getByRole("heading", { level: 1 })).toHaveText("It is with the author.");

  // The author sends the plan back, with a sentence; the second round is accepted.
  await author.goto(`${path}/back-briefs`);
  await expect(author.getByRole("heading", { level: 1 })).toContainText("Is it understood?");
  await author.getByText("Send back: clarify the plan").click();
  await author.getByRole("button", { name: "Answer" }).click();
  await expect(author.getByText("Say what the plan should make clear.").first()).toBeVisible();
  await author.getByLabel("One line back to Mara").fill("Which vans first?");
  await author.getByRole("button", { name: "Answer" }).click();
  await expect(author.getByText("Which vans first?")).toBeVisible();
  await lead.reload();
  await expect(lead.getByRole("heading", { level: 1 })).toContainText("It came back to you.");
  await lead.getByLabel("My plan").fill("Fish and dairy first; meat vans wait.");
  await lead.getByRole("button", { name: "Give it back" }).click();
  await expect(lead.getByRole("heading", { level: 1 })).toHaveText("It is with the author.");
  await author.goto(`${path}/back-briefs`);
  await author.getByRole("button", { name: "Answer" }).click();
  await expect(author.getByRole("heading", { level: 1 })).toContainText("accepted in round 2");

  // From key task to work, in place.
  await lead.goto(`${path}/translate`);
  await lead.getByRole("button", { name: "Draft projects for the key tasks I took" }).click();
  await expect(lead.getByText("its objective has work")).toBeVisible();
  const task = lead.getByRole("region", { name: "Key task 1" });
  const name = await task.getByRole("heading", { level: 2 }).innerText();
  await task.getByRole("listitem").getByRole("link", { name }).click();
  await lead.waitForURL(/\/projects\//);
  await lead.getByRole("button", { name: "Activate it" }).click();
  await expect(lead.getByText("It runs, and no work was written down for it yet.")).toBeVisible();

  // A contributor writes work down, sees why, does it, takes it back, does it.
  const hands = world.contributor.page;
  await hands.goto(`${world.at("work/new")}?project=${lead.url().split("/").at(-1)}`);
  await hands.getByLabel("What there is to do").fill("Fit the bracket before the sensor");
  await hands.getByRole("button", { name: "Write it down" }).click();
  await expect(hands.getByText("Written down.")).toBeVisible();
  await hands.goto(world.at("work?view=backlog"));
  await hands.getByRole("link", { name: "Fit the bracket before the sensor" }).click();
  await hands.getByRole("button", { name: "Ready" }).click();
  await hands.getByRole("button", { name: "Start" }).click();
  await hands.getByRole("button", { name: "Done" }).click();
  await hands.getByRole("button", { name: "Take the last move back" }).click();
  await expect(hands.getByRole("button", { name: "Done" })).toBeVisible();
  await hands.getByRole("button", { name: "Done" }).click();
  await expect(hands.getByRole("link", { name: "Open rework" })).toBeVisible();
  await expect(hands.getByText("took the move back")).toBeVisible();
});

test("a deliverable is accepted by another; a stranger's link is a 404; a viewer changes nothing", async ({
  world,
  person,
}) => {
  const page = world.manager.page;
  await page.goto(world.at("work/new"));
  await page.getByLabel("What there is to do").fill("The report for the agency");
  await page.getByLabel("Type").selectOption("deliverable");
  await pick(page, "Who does it", "Cleo Contributor, Field");
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByText("A deliverable needs somebody who accepts it.").first()).toBeVisible();
  await expect(page.getByLabel("What there is to do")).toHaveValue("The report for the agency");
  await pick(page, "Who accepts it", "Mara Manager, Field");
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByText("Written down.")).toBeVisible();

  const hands = world.contributor.page;
  await hands.goto(world.at("work?view=backlog"));
  await hands.getByRole("link", { name: "The report for the agency" }).click();
  for (const step of ["Ready", "Start", "Send to review"])
    await hands.getByRole("button", { name: step, exact: true }).click();
  await expect(hands.getByText("It is in review with Mara Manager", { exact: false })).toBeVisible();
  await expect(hands.getByRole("button", { name: "Accept" })).toHaveCount(0);
  await page.goto(world.at());
  await page.getByRole("link", { name: "The report for the agency" }).click();
  await page.getByRole("button", { name: "Return" }).click();
  await expect(page.getByText("Say in a sentence why it goes back.").first()).toBeVisible();
  await page.getByLabel("Why, where you return it").fill("The winter is missing.");
  await page.getByRole("button", { name: "Return" }).click();
  await expect(page.getByText("returned it")).toBeVisible();
  await hands.goto(world.at());
  await expect(hands.getByText("Returned to you: “The winter is missing.”")).toBeVisible();
  await hands.getByRole("link", { name: "The report for the agency" }).first().click();
  await hands.waitForURL(/\/work\/[0-9a-f-]{36}$/);
  await expect(hands.getByText("The winter is missing.").first()).toBeVisible();
  await hands.reload();
  await hands.getByRole("button", { name: "Send to review" }).click();
  await expect(hands.getByText("It is in review with Mara Manager", { exact: false })).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Accept" }).click();
  await expect(page.getByText("accepted it")).toBeVisible();

  const viewer = world.viewer.page;
  await viewer.goto(new URL(page.url()).pathname);
  await expect(viewer.getByRole("button", { name: "Open rework" })).toHaveCount(0);
  const stranger = await person("Stella Stranger");
  expect((await stranger.request.get(new URL(page.url()).pathname)).status()).toBe(404);
});

test("Larkfield's work list: sixteen of 49 are old, four have no purpose, each line ends in a brief; the CSV says the same", async ({
  demo,
}) => {
  const page = await demo("gpugh");
  await page.goto("/o/larkfield/work");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "16 of 49 items in flow are older than what we usually finish. Four have no purpose above them.",
  );
  const row = page.getByRole("row", { name: /Two-hour install kit – part 143/ });
  await expect(row).toContainText("so that a van takes two hours, not four");
  await expect(row).toContainText("Own the dock");
  await expect(row).toContainText("35");
  await page.getByRole("link", { name: "Two-hour install kit – part 143" }).click();
  await expect(page.getByRole("list", { name: "Why it matters" })).toContainText("Install once, never come back");
  await expect(page.getByRole("list", { name: "Why it matters" })).toContainText("Annual recurring revenue");
  const csv = await (await page.request.get("/o/larkfield/work/csv")).text();
  expect(csv.split("\r\n").filter(Boolean)).toHaveLength(50);
  expect(csv).toContain("Second mobile app refresh");
});

test("Larkfield's outline shows the line and what hangs on none, and hides what is restricted", async ({ demo }) => {
  const page = await demo("dverhoeven");
  await page.goto("/o/larkfield/strategy");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "The line holds but for one objective without a brief. One of seven is on track. Two projects hang on no line.",
  );
  const tree = page.getByRole("treegrid");
  await expect(tree.getByRole("row", { name: /Install once, never come back/ })).toContainText("off track");
  await expect(tree.getByRole("row", { name: /Partner channel/ })).toContainText("Peter Hall");
  await expect(page.getByText("Bridge financing ready")).toHaveCount(0);
  await expect(page.locator("html[data-keys=on]")).toBeAttached();
  await tree.getByRole("row").nth(1).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(tree.getByRole("row", { name: /Install once, never come back/ })).toBeHidden();
});

test("each role's home opens with its own sentence", async ({ demo }) => {
  const says = async (who: string, words: string | RegExp) => {
    const page = await demo(who);
    await page.goto("/o/larkfield");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words);
    return page;
  };
  const author = await says("cdubois", /answers are owed\. The oldest has waited 65 working days\.$/);
  await expect(
    author.getByText("Objectives are on average 15 points behind where their own plan says they should be."),
  ).toBeVisible();
  await expect(author.getByText("Nadia Petrova has not given it back.")).toBeVisible();
  await expect(
    author.getByText("Field Install waits for an answer, 12 hours a week; its clock has run out."),
  ).toBeVisible();
  await expect(author.getByText("5 of 6 gave it back")).toBeVisible();
  await says("npetrova", /answers? (is|are) owed/);
  const hands = await says("lnovak", "Seven on your desk, all on the line. Four are old.");
  await expect(hands.getByText("No more than 25 vans a week until the bracket is changed")).toBeVisible();
  const board = await says("hstrand", "One of seven objectives is on track.");
  await expect(board.getByText("Cash runway")).toHaveCount(0);
});

test("no page of the demo breaks the content policy, scrolls sideways on a phone or logs an error", async ({
  demo,
}) => {
  const page = await demo("ivandaele");
  const wrong: string[] = [];
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [
    "",
    "/strategy",
    "/briefs",
    "/objectives",
    "/work",
    "/work?layout=board",
    "/projects",
    "/teams",
    "/work?only=late",
    "/kpis",
    "/friction",
    "/friction?view=patterns",
    "/friction/list?show=all",
    "/friction/new",
    "/settings",
  ]) {
    await page.goto(`/o/larkfield${path}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
  }
  expect(wrong).toEqual([]);
});
