import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, postForm, test } from "./fixtures";
import { inForce } from "./steps/bets";
import { aDraft, aTheme, publish, write } from "./steps/brief";

const strategy = "/o/larkfield/strategy";

/** The one drawing that is shown at this width. */
const shown = (page: Page) => page.locator("figure.broad > svg").filter({ visible: true });

const listen = (page: Page): string[] => {
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  return errors;
};

const box = async (page: Page, text: string | RegExp) => {
  const found = await shown(page).locator("text").filter({ hasText: text }).first().boundingBox();
  if (!found) throw new Error(`${text} is not drawn`);
  return found;
};

test("the map: four columns, strands as wide as their days, breaks in words, marks that lead on", async ({ demo }) => {
  const page = await demo("ivandaele");
  const errors = listen(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.goto(strategy);
  await page.getByRole("navigation", { name: "Views of the strategy" }).getByRole("link", { name: "Map" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "The line breaks in six places: two objectives without work, one without a measure, one without a brief, two projects without a purpose.",
  );
  const [brief, goal, measure, project] = [
    await box(page, "Equip vans without"),
    await box(page, "Install once"),
    await box(page, "Median install hours"),
    await box(page, "Two-hour install kit"),
  ];
  expect(brief.x).toBeLessThan(goal.x);
  expect(goal.x).toBeLessThan(measure.x);
  expect(measure.x).toBeLessThan(project.x);
  // The objective stands in the middle of its measures.
  const other = await box(page, "First-visit success");
  expect(Math.abs((measure.y + other.y) / 2 - goal.y)).toBeLessThan(20);
  const widths = await shown(page)
    .locator("path.wire")
    .evaluateAll((paths) => paths.map((path) => Number.parseFloat(getComputedStyle(path).strokeWidth)));
  expect(Math.max(...widths)).toBe(11);
  const main = await shown(page)
    .locator("path.wire.w-main")
    .evaluateAll((paths) => paths.map((path) => Number.parseFloat(getComputedStyle(path).strokeWidth)));
  // 390, 24 and 12 of at most 455 days.
  expect(main.map((width) => Math.round(width * 10) / 10)).toEqual([9.6, 1.5, 1.3]);
  await expect(shown(page).getByText(/^96 of 2.346 days$/)).toBeVisible();
  expect((await new AxeBuilder({ page }).include("figure.broad").analyze()).violations).toEqual([]);

  await page.getByText("Show data").click();
  await expect(page.getByRole("row", { name: /Install once/ })).toContainText("250");
  const csv = await (await page.request.get(`${strategy}/csv?view=map`)).text();
  expect(csv).toContain("Install once, never come back");

  await page.setViewportSize({ width: 390, height: 800 });
  await expect(page.locator("figure.broad .outl")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await page.locator("figure.broad .outl").getByRole("link", { name: "Two-hour install kit" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Two-hour install kit");
  expect(errors).toEqual([]);
});

test("the timeline: ink until today, tails to 85 in 100, due dates where they are, zoom by address", async ({
  demo,
}) => {
  const page = await demo("ivandaele");
  const errors = listen(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.goto(`${strategy}?view=timeline`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Five of eight forecast projects run past their date more often than not. One cannot make its date at all. Two have no history to forecast from.",
  );
  const line = shown(page)
    .locator("g")
    .filter({ has: page.locator("text", { hasText: /^Two-hour install kit$/ }) })
    .last();
  await expect(line).toContainText("30 %");
  const now = await shown(page).locator("path.now").boundingBox();
  const [ink, open, tail, due] = [
    await line.locator("rect.kf").boundingBox(),
    await line.locator("rect.open-bar").boundingBox(),
    await line.locator("rect.tail-bar").boundingBox(),
    await line.locator("path.due").boundingBox(),
  ];
  if (!now || !ink || !open || !tail || !due) throw new Error("not drawn");
  expect(Math.abs(ink.x + ink.width - now.x)).toBeLessThan(2);
  expect(Math.abs(open.x - now.x)).toBeLessThan(2);
  expect(Math.abs(open.x + open.width - tail.x)).toBeLessThan(2);
  // Even odds come after the due date: it is late more often than not.
  expect(due.x).toBeLessThan(tail.x);
  expect(due.x).toBeGreaterThan(now.x);
  const wide = open.width;
  await page.getByRole("navigation", { name: "Zoom" }).getByRole("link", { name: "Weeks" }).click();
  await expect(page).toHaveURL(/zoom=weeks/);
  await expect(page.getByRole("heading", { name: "From 25 May 2026 to 6 September 2026." })).toBeVisible();
  const closer = await line.locator("rect.open-bar").boundingBox();
  expect(closer?.width).toBeGreaterThan(wide * 2);
  await expect(
    page.getByText("Trade-show game: Nothing finished in 6 weeks: no forecast.", { exact: false }),
  ).toBeVisible();
  expect((await new AxeBuilder({ page }).include("figure.broad").analyze()).violations).toEqual([]);
  const csv = await (await page.request.get(`${strategy}/csv?view=timeline`)).text();
  expect(csv).toMatch(/Two-hour install kit,project,2026-03-30,2026-08-07,2026-06-26,2026-08-\d\d,2026-09-20/);
  await page.setViewportSize({ width: 390, height: 800 });
  await expect(shown(page)).toHaveClass("r0");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(errors).toEqual([]);
});

test("the X-matrix: who is joined with whom, on one printed sheet, with nothing restricted on it", async ({ demo }) => {
  const page = await demo("ivandaele");
  const errors = listen(page);
  await page.goto(`${strategy}?view=matrix`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Two objectives have no project and one has no measure.",
  );
  const row = page.getByRole("row", { name: /Two-hour install kit/ });
  await expect(row).toContainText("with Install once, never come back");
  await expect(row).toContainText("through an objective with Median install hours per van");
  await expect(row).toContainText("with Dirk Verhoeven");
  await expect(page.locator("figure.xm-sheet")).not.toContainText("Bridge financing");
  expect((await new AxeBuilder({ page }).include("figure.xm-sheet").analyze()).violations).toEqual([]);
  // A4 across with its margins is 1046 px wide.
  await page.setViewportSize({ width: 1046, height: 720 });
  await page.emulateMedia({ media: "print" });
  expect((await page.locator("table.xm").boundingBox())?.width).toBeLessThanOrEqual(1046);
  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(errors).toEqual([]);
});

test("the views are links that work without a script; N1 and N3 stand below the outline", async ({ demo, browser }) => {
  const signed = await demo("ivandaele");
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await signed.context().storageState(),
  });
  const page = await context.newPage();
  await page.goto(strategy);
  await expect(
    page.getByText("One of eight teams gives the largest part of its days to the main effort."),
  ).toBeVisible();
  await expect(page.getByText(/^87 % of the days of change work serve a theme/)).toBeVisible();
  for (const [name, view] of [
    ["Map", "map"],
    ["Timeline", "timeline"],
    ["X-matrix, for print", "matrix"],
    ["Outline", ""],
  ] as const) {
    await page.getByRole("navigation", { name: "Views of the strategy" }).getByRole("link", { name }).click();
    await expect(page).toHaveURL(view ? new RegExp(`view=${view}`) : /strategy$/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await context.close();
});

test("a restricted brief is in no picture of who is not named, and another organization has none of them", async ({
  world,
}) => {
  const { request } = world.executive;
  const themeId = await aTheme(world);
  await inForce(world, themeId);
  const secret = await aDraft(world, request, { title: "A quiet sale", themeId, confidentiality: "restricted" });
  await write(
    request,
    secret,
    { title: "A quiet sale", confidentiality: "restricted" },
    { recipientIds: [world.manager.name] },
  );
  await publish(request, secret);
  const views = ["map", "timeline", "matrix"];
  const text = async (who: typeof world.manager, view: string) =>
    (await (await who.request.get(world.at(`strategy?view=${view}`))).text()) +
    (await (await who.request.get(world.at(`strategy/csv?view=${view}`))).text());
  expect(await text(world.manager, "map")).toContain("A quiet sale");
  for (const who of [world.contributor, world.viewer, world.admin])
    for (const view of views) expect(await text(who, view)).not.toContain("A quiet sale");
  for (const view of views) {
    const answer = await world.manager.request.get(`/o/larkfield/strategy?view=${view}`);
    expect(answer.status()).toBe(404);
  }
});

test("a limit that was changed is said where it is used", async ({ world }) => {
  const { request } = world.admin;
  const settings = world.at("settings/thresholds");
  expect((await postForm(request, settings, "Set thresholds", { "disconnect.tools": "4" })).ok()).toBe(true);
  const { page } = world.executive;
  await page.goto(world.at("gap"));
  await expect(
    page.getByText("A limit used here was changed on 29 June 2026: disconnect, tools, from 3 to 4."),
  ).toBeVisible();
});
