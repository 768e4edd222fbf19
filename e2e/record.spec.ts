import { AxeBuilder } from "@axe-core/playwright";
import { expect, goneTo, postForm, test } from "./fixtures";

const at = (path: string) => `/o/larkfield/${path}`;

test("what was said before stands beside what came: dates, chances, verdicts", async ({ demo }) => {
  const page = await demo("ivandaele");
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(at("gap"));
  await page.getByRole("link", { name: "What we said, against what came" }).click();
  await page.waitForURL(/\/records$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Of 11 dates that we gave at 85 in 100, all held.");
  await expect(page.getByRole("heading", { name: "Our dates are too few to be judged yet." })).toBeVisible();
  const teams = page.getByRole("table", { name: "Dates at 85 in 100 by team" });
  await expect(teams.getByRole("row", { name: /Sales/ })).toContainText("6 of 6");
  const dates = page.getByRole("table", { name: "Published forecasts whose date has come" });
  await expect(dates.locator("tbody tr")).toHaveCount(11);

  // The picture says the same: right of the line's half, a dot above it; nothing leaves the drawing.
  const drawing = page.locator("svg", { hasText: "Dates that were given, against what came" }).locator("visible=true");
  const box = await drawing.boundingBox();
  const dots = await drawing
    .locator("circle.df")
    .evaluateAll((all) => all.map((one) => [Number(one.getAttribute("cx")), Number(one.getAttribute("cy"))]));
  expect(dots).toHaveLength(3);
  expect([...dots].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual(dots);
  for (const circle of await drawing.locator("circle").all()) {
    const one = await circle.boundingBox();
    expect(one?.x).toBeGreaterThan(box?.x ?? 0);
    expect((one?.x ?? 0) + (one?.width ?? 0)).toBeLessThan((box?.x ?? 0) + (box?.width ?? 0));
  }

  await expect(page.getByRole("heading", { name: "The chances that people say cannot be judged yet." })).toBeVisible();
  await expect(
    page.getByText("2 measures with a stated chance have closed; from 10 on", { exact: false }),
  ).toBeVisible();
  await expect(
    page.getByRole("heading", { name: "Three verdicts: all still stand with what was found since." }),
  ).toBeVisible();
  await expect(page.getByRole("row", { name: /Independent grocers will buy/ })).toContainText("debunked");

  const csv = async (table: string) => (await page.request.get(at(`records/csv?table=${table}`))).text();
  expect((await csv("dates")).trim().split("\r\n").length).toBe(101);
  expect(await csv("teams")).toContain("Sales,85,6,6,");
  expect(await csv("verdicts")).toContain("HYP-1");
  expect(errors).toEqual([]);

  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("a project shows how its date moved, and how such dates of its team held", async ({ demo }) => {
  const page = await demo("dverhoeven");
  await page.goto(at("projects"));
  await page.getByRole("link", { name: "Two-hour install kit", exact: true }).first().click();
  await expect(
    page.getByRole("heading", { name: "Its date moved from 26 July 2026 to 20 September 2026, 8 weeks later." }),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: "No date that Field Install gave has come yet." })).toBeVisible();
  const trail = page.locator("svg", { hasText: "The dates that were given for this project" }).locator("visible=true");
  const heights = await trail
    .locator("path.dl")
    .evaluate((one) => [...(one.getAttribute("d") ?? "").matchAll(/M[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y)));
  expect(heights).toHaveLength(13);
  expect(heights.at(-1)).toBeLessThan(heights[0] ?? 0);
  await page.getByRole("link", { name: "Whether we were right" }).last().click();
  await page.waitForURL(/\/records$/);
});

test("an objective says what its forecast rests on, each with its link, and how sure its owners were", async ({
  demo,
}) => {
  const page = await demo("ivandaele");
  await page.goto(at("objectives"));
  await page.getByRole("link", { name: "Install once, never come back" }).first().click();
  const rests = page.locator("section[aria-labelledby=rests]");
  await expect(rests.getByRole("heading", { level: 2 })).toHaveText(
    "Neither measure will likely arrive; both projects end before it is due; the one bet under it is less likely than not.",
  );
  await expect(
    rests.getByRole("heading", { name: "Confidence fell from 4 to 3 of 10 since 3 April 2026." }),
  ).toBeVisible();
  await expect(rests.getByRole("listitem").filter({ hasText: "Two-hour install kit" })).toContainText("in time");
  await expect(rests.getByRole("listitem").filter({ hasText: "Our own crew" })).toContainText("Very unlikely, 5");
  await rests.getByRole("link", { name: "Installer training" }).click();
  await expect(page.getByRole("heading", { name: "Installer training", level: 1 })).toBeVisible();
});

test("any figure answers why: formula, rows, what would change it, what a naive one would say, limits here", async ({
  demo,
}) => {
  const page = await demo("ivandaele");
  await page.goto(at("objectives"));
  await page.getByRole("link", { name: "Install once, never come back" }).first().click();
  await page.getByText("Why these figures?").click();
  const why = page.locator("details.why");
  await expect(why).toContainText("Averaging up the tree");
  await expect(why).toContainText("Least squares, which one typing error steers");
  await why
    .getByRole("link", { name: /First-visit success/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/First-visit success/);

  await page.goto(at("briefs"));
  await page.getByRole("link", { name: "Own the dock" }).first().click();
  await page.getByRole("link", { name: "Why?" }).first().click();
  await page.waitForURL(/\/why\/M16\?about=brief/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Brief agreement, for “Own the dock”.");
  await expect(page.getByRole("row", { name: /^back brief, late days/ })).toContainText("10");
  await expect(page.getByRole("definition").getByRole("link", { name: "Own the dock" })).toBeVisible();

  for (const path of ["resources", "dives", "pulse", "hypotheses"]) {
    await page.goto(at(path));
    if (path === "hypotheses")
      await page.getByRole("link", { name: "Our own crew can equip a van in two hours" }).first().click();
    await expect(page.getByText(/^Why (this figure|these figures)\?$/).first()).toBeVisible();
  }
  for (const path of ["why/M99", "why/constructor", "why/M16?about=brief:018f0000-0000-7000-8000-000000000000"])
    expect((await page.request.get(at(path))).status()).toBe(404);
});

test("one's own page tells what came of what one said, and nobody reads another's", async ({ world, demo }) => {
  const { contributor, manager } = world;
  const raise = world.at("friction/new");
  await goneTo(
    await postForm(contributor.request, raise, "Raise friction", {
      title: "The bracket bends",
      kind: "tools",
      severity: "high",
      detail: "",
      hoursLostPerWeek: "2",
    }),
  );
  const page = contributor.page;
  await page.goto(world.at("growth"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The one thing you said was not yet answered.");
  await expect(page.getByRole("link", { name: "The bracket bends" })).toBeVisible();
  await page.getByRole("link", { name: contributor.name }).first().click();
  await page.getByRole("link", { name: "Up and out, for your eyes only" }).click();
  await page.waitForURL(/\/growth$/);

  await manager.page.goto(world.at("growth"));
  await expect(manager.page.getByText("The bracket bends")).toHaveCount(0);
  await expect(manager.page.getByText("Only you see this page.", { exact: false })).toBeVisible();
  expect((await manager.page.request.get(world.at(`growth/${contributor.name}`))).status()).toBe(404);

  const luka = await demo("lnovak");
  await luka.goto("/o/larkfield");
  await luka.goto(at("growth"));
  await expect(luka.getByRole("heading", { level: 1 })).toHaveText(
    "Of two things you said, one was answered, and one moved something.",
  );
});

test("the new pages hold for those who hear them, light and dark, wide and narrow", async ({ demo }) => {
  const page = await demo("ivandaele");
  await page.goto(at("objectives"));
  const objective = await page
    .getByRole("link", { name: "Install once, never come back" })
    .first()
    .getAttribute("href");
  for (const scheme of ["light", "dark"] as const)
    for (const width of [1440, 390]) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 900 });
      for (const path of [at("records"), at("growth"), at("why/M9"), objective ?? ""]) {
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze();
        expect(violations.map(({ id, nodes }) => `${path} ${scheme} ${width} ${id} ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} ${width}`).toBeLessThanOrEqual(
          width,
        );
      }
    }
});
