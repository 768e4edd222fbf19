import { expect, test } from "./fixtures";
import { aDraft, aTheme, publish, wholeBrief, write } from "./steps/brief";

test("an executive writes a brief with an editor in the margin, is told what is missing, and publishes it", async ({
  world,
}) => {
  await aTheme(world);
  const { page } = world.executive;
  await page.goto(world.at("briefs"));
  await page.getByRole("link", { name: "Write a brief" }).click();
  await page.getByLabel("Title").fill("Own the dock");
  await page.getByRole("button", { name: "Begin writing" }).click();
  await page.waitForURL(/\/edit$/);

  await page.getByLabel("Key task 1", { exact: true }).fill("Win the distributors by using the new dashboard");
  await expect(page.getByText("the recipients decide how", { exact: false })).toBeVisible();
  await expect(page.getByText("Say why: a brief begins with its purpose.")).toBeVisible();
  await page.getByLabel("Purpose").fill(wholeBrief.purpose);
  await expect(page.getByText("Say why: a brief begins with its purpose.")).toBeHidden();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.")).toBeVisible();

  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("cannot be published yet");
  await page.getByRole("button", { name: "Publish it" }).click();
  await expect(page.getByText("5 things are missing before it can be published.")).toBeVisible();
  await page.getByRole("link", { name: "Name at least one boundary: what nobody may do." }).first().click();
  await page.waitForURL(/edit#desk-boundaries$/);

  await page.getByLabel("Key task 1", { exact: true }).fill("Win the regional distributors");
  await page.getByRole("radio", { name: "main effort is key task 1" }).check();
  const untested = page.getByText("No end-state condition has a number, a date or a yes/no test.");
  await page.getByLabel("Condition 1", { exact: true }).fill("The food agency accepts our certificate");
  await expect(untested).toBeVisible();
  await page.getByRole("checkbox", { name: "answered yes or no, row 1" }).check();
  await expect(untested).toBeHidden();
  await page.getByLabel("Boundary 1").fill("No price under 55 euro per van");
  await page.getByLabel("Freedom 1").fill("Teams choose tools and order of vans");
  await page.getByLabel("Mara Manager gets it and gives it back").check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("“Own the dock” is ready for one recipient.");
  await page.getByRole("button", { name: "Publish it" }).click();

  await expect(page.getByRole("heading", { name: "Own the dock", level: 1 })).toBeVisible();
  await expect(page.getByText("In force since")).toBeVisible();
  await expect(page.getByText("The food agency accepts our certificate answered yes or no")).toBeVisible();
  await expect(page.getByText(/clear/)).toBeVisible();
  await expect(page.getByText("Nobody's back-brief is accepted yet: Field is asked.")).toBeVisible();

  const manager = world.manager.page;
  await manager.goto(new URL(page.url()).pathname);
  await manager.getByRole("button", { name: "I have read it" }).click();
  await expect(manager.getByRole("button", { name: "I have read it" })).toBeHidden();
  await expect(manager.getByRole("link", { name: "Give it back" })).toBeVisible();
  await expect(manager.getByRole("link", { name: "Write", exact: true })).toHaveCount(0);
});

test("a second version shows what it changes, and as a clarification says so", async ({ world }) => {
  const themeId = await aTheme(world);
  const { page, request } = world.executive;
  const path = await aDraft(world, request, { title: "Own the dock", themeId });
  await write(request, path, {}, { recipientIds: ["Mara Manager"] });
  await publish(request, path);

  await page.goto(path);
  await page.getByRole("button", { name: "Write a new version" }).click();
  await page.waitForURL(/\/edit$/);
  await page.getByRole("button", { name: "Remove key task 3" }).click();
  await page.getByLabel("Boundary 2").fill("No more than 25 vans a week");
  await page.getByRole("checkbox", { name: "answered yes or no, row 2" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "One key task fewer, one more under boundaries and other conditions answered yes or no.",
  );
  await page.getByLabel("Why the brief changes").fill("The bracket is not ready.");
  await page.getByLabel("Editorial").check();
  await page.getByRole("button", { name: "Publish version 2" }).click();
  await expect(page.getByText("that is at least a clarification").first()).toBeVisible();
  await expect(page.getByLabel("Why the brief changes")).toHaveValue("The bracket is not ready.");
  await page.getByLabel("Clarification").check();
  await page.getByRole("button", { name: "Publish version 2" }).click();

  await expect(page.getByText("a clarification. The bracket is not ready.")).toBeVisible();
  await page.getByRole("link", { name: "Compare with v1" }).click();
  await expect(page.locator("del")).toHaveText(["Make proof arrive unasked"]);
  await expect(page.locator("ins")).toHaveText([/answered yes or no/, "No more than 25 vans a week"]);
});

test("a change of direction is a decision, and another brief can take the place of one", async ({ world }) => {
  const themeId = await aTheme(world);
  const { page, request } = world.executive;
  const path = await aDraft(world, request, { title: "Own the dock", themeId });
  await write(request, path, {}, { recipientIds: ["Mara Manager"] });
  await publish(request, path);
  await page.goto(path);
  await page.getByRole("button", { name: "Write a new version" }).click();
  await page.waitForURL(/\/edit$/);
  await page.getByLabel("Key task 1", { exact: true }).fill("Leave the vans and win the ports");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("link", { name: "Make it a change of direction" }).click();
  await page.getByRole("button", { name: /Decide and publish/ }).click();
  await expect(page.getByText("Choose what kind of reason this is.").first()).toBeVisible();
  await page.getByLabel("What was chosen").fill("The ports.");
  await page.getByLabel("What kind of reason").selectOption("market_change");
  await page.getByLabel("Why", { exact: true }).fill("Three ports asked for it.");
  await page.getByRole("button", { name: /Decide and publish/ }).click();
  await expect(page.getByText("Name the evidence", { exact: false }).first()).toBeVisible();
  await page.getByLabel("What shows it").fill("Three letters of the ports.");
  await page.getByRole("button", { name: /Decide and publish/ }).click();
  await expect(page.getByText("a change of direction. Three ports asked for it.")).toBeVisible();

  const next = await aDraft(world, request, { title: "Own the port", themeId });
  await write(request, next, { title: "Own the port" }, { recipientIds: ["Mara Manager"] });
  await page.goto(`${path}/supersede`);
  await page.getByLabel("Brief that takes its place").selectOption({ label: "Own the port (BRF-2, a draft)" });
  await page.getByLabel("What was chosen").fill("A brief of its own.");
  await page.getByLabel("What kind of reason").selectOption("opportunity");
  await page.getByLabel("Why", { exact: true }).fill("It grew.");
  await page.getByLabel("What shows it").fill("Twelve ports wrote.");
  await page.getByRole("button", { name: "Decide and supersede it" }).click();
  await expect(page.getByRole("heading", { name: "Own the port", level: 1 })).toBeVisible();
  await expect(page.getByText("It replaced")).toBeVisible();
  await page.goto(path);
  await expect(page.getByText("Replaced by Own the port")).toBeVisible();

  await page.goto(`${next}/close`);
  await page.getByRole("button", { name: "Close it" }).click();
  await expect(page.getByText("Say what was reached, and what was learnt.").first()).toBeVisible();
  await page.getByLabel("Closing note").fill("Twelve ports run.");
  await page.getByRole("button", { name: "Close it" }).click();
  await expect(page.getByText("Twelve ports run.")).toBeVisible();
});

test("a restricted brief and a draft are not there for those who are not named", async ({ world }) => {
  const themeId = await aTheme(world);
  const { request } = world.executive;
  const path = await aDraft(world, request, { title: "A quiet sale", themeId, confidentiality: "restricted" });
  await write(
    request,
    path,
    { title: "A quiet sale", confidentiality: "restricted" },
    { recipientIds: ["Mara Manager"] },
  );
  for (const one of [world.manager, world.contributor, world.admin, world.viewer])
    expect((await one.request.get(path)).status()).toBe(404);
  await publish(request, path);
  expect((await world.manager.request.get(path)).status()).toBe(200);
  for (const one of [world.contributor, world.admin, world.viewer]) {
    expect((await one.request.get(path)).status()).toBe(404);
    expect(await (await one.request.get(world.at("briefs"))).text()).not.toContain("A quiet sale");
  }
});

test("a manager writes under a published brief, for the own scope; contributors do not write", async ({ world }) => {
  const themeId = await aTheme(world);
  const top = await aDraft(world, world.executive.request, { title: "Own the dock", themeId });
  await write(world.executive.request, top, {}, { recipientIds: ["Mara Manager"] });
  await publish(world.executive.request, top);
  const nested = await aDraft(world, world.manager.request, {
    title: "Fit it once",
    themeId,
    parentBriefId: top.split("/").at(-1) ?? "",
  });
  await write(world.manager.request, nested, { title: "Fit it once" }, { recipientIds: ["Cleo Contributor"] });
  await publish(world.manager.request, nested);
  const { page } = world.contributor;
  await page.goto(nested);
  await expect(page.getByText("It serves")).toBeVisible();
  await page.goto(world.at("briefs/new"));
  await expect(page.getByText("Briefs are written by executives and managers.")).toBeVisible();
});

test("Larkfield's brief says what reality says of it", async ({ demo }) => {
  const page = await demo("ivandaele");
  await page.goto("/o/larkfield/briefs");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "“Own the dock” is in force; five of six asked have understood it.",
  );
  await page.getByRole("link", { name: "Own the dock" }).click();
  const facts = page.getByRole("term").filter({ hasText: /^(Understood|Typical wait|Reads)$/ });
  await expect(facts).toHaveText(["Understood", "Typical wait", "Reads"]);
  await expect(page.getByRole("definition").filter({ hasText: "first pass" })).toContainText("5 of 6, 3 at first pass");
  await expect(page.getByText("8 working days until accepted")).toBeVisible();
  await expect(page.getByText("86 words, one flag: 6 objectives stand under it")).toBeVisible();
  await expect(page.locator(".serve > li")).toHaveCount(6);
  await expect(page.getByText("Five of six gave it back and were accepted. Marketing has not.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Dirk Verhoeven/ })).toContainText("22 days");
  await expect(page.getByRole("row", { name: /Nadia Petrova/ })).toContainText("not yet, 62 days");
  await page.getByRole("link", { name: "Compare with v1" }).click();
  await expect(page.locator("del")).toHaveText([
    "Prepare the pharma offer",
    "Open a partner channel with refrigeration installers",
    "Refresh the mobile app for drivers",
  ]);
  await expect(page.locator("ins")).toHaveText(["No more than 25 vans a week until the bracket is changed"]);
});

test("a brief is set as a document: large enough, short lines, no sideways scroll, two pages of paper", async ({
  demo,
}) => {
  const page = await demo("dverhoeven");
  await page.goto("/o/larkfield/briefs");
  await page.getByRole("link", { name: "Own the dock" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Own the dock", exact: true })).toBeVisible();
  const set = await page.locator(".prose li, .prose p, .lede").evaluateAll((all) =>
    all.map((one) => {
      const { fontSize, fontFamily } = getComputedStyle(one);
      const range = document.createRange();
      const lines = new Map<number, number>();
      const node = one.firstChild;
      for (let at = 0; node instanceof Text && at < node.length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { top } = range.getBoundingClientRect();
        lines.set(top, (lines.get(top) ?? 0) + 1);
      }
      return { size: Number.parseFloat(fontSize), longest: Math.max(0, ...lines.values()), face: fontFamily };
    }),
  );
  expect(set.length).toBeGreaterThan(8);
  for (const { size, longest, face } of set) {
    expect(size).toBeGreaterThanOrEqual(17);
    expect(longest).toBeLessThanOrEqual(68);
    expect(face).toMatch(/newsreader/i);
  }
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length).toBeLessThanOrEqual(2);
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
