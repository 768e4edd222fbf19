import type { Locator, Page } from "@playwright/test";
import { expect, goneTo, postForm, test } from "./fixtures";
import { choiceOf } from "./steps/company";

/** P50, P85, on time, rework, open and old of each team, as domain.md 6.10 has them. */
const expected: [team: string, days: string, onTime: string, rework: string, open: string][] = [
  ["Sensors", "half ≤ 9, 85 in 100 ≤ 12", "51\u00a0%", "24\u00a0%", "10 items, 5 old"],
  ["Cloud", "half ≤ 4, 85 in 100 ≤ 7", "84\u00a0%", "11\u00a0%", "8 items, 2 old"],
  ["App & Reports", "half ≤ 4, 85 in 100 ≤ 7", "84\u00a0%", "11\u00a0%", "6 items, 1 old"],
  ["Assembly & Supply", "half ≤ 3, 85 in 100 ≤ 4", "80\u00a0%", "8\u00a0%", "4 items"],
  ["Field Install", "half ≤ 6, 85 in 100 ≤ 11", "30\u00a0%", "33\u00a0%", "12 items, 6 old"],
  ["Customer Success", "half ≤ 2, 85 in 100 ≤ 3", "84\u00a0%", "6\u00a0%", "3 items"],
  ["Sales", "half ≤ 11, 85 in 100 ≤ 20", "61\u00a0%", "0\u00a0%", "6 items, 2 old"],
];

const figure = (page: Page, name: string) =>
  page.locator("figure").filter({ has: page.locator(`title:text-is("${name}")`) });
const drawing = (of: Locator) => of.locator("svg:visible").first();
const middle = async (mark: Locator) => {
  const box = await mark.boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
};
const watched = (page: Page) => {
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  return errors;
};

async function openTeam(page: Page, name: string): Promise<void> {
  await page.goto("/o/larkfield/teams");
  await page.getByRole("link", { name, exact: true }).click();
  await page.waitForURL(/\/teams\/[0-9a-f-]{36}$/);
}

test("Larkfield's teams: every figure of their flow, and each number opens the rows it was counted from", async ({
  demo,
}) => {
  const page = await demo("dverhoeven");
  const errors = watched(page);
  await page.goto("/o/larkfield/work");
  await page.getByRole("link", { name: "Teams", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Two of seven teams finish less than they did; Field Install holds most old work.",
  );
  await expect(page.getByRole("row", { name: /^Marketing/ })).toContainText("too few items to say");
  const cell = (row: string) =>
    page
      .getByRole("row", { name: new RegExp(`^${row}`) })
      .getByRole("cell")
      .first();
  for (const [team, days, onTime, rework, open] of expected) {
    await openTeam(page, team);
    await expect(cell("Days an item takes")).toContainText(days);
    await expect(cell("On time")).toContainText(onTime);
    await expect(cell("Rework")).toContainText(rework);
    await expect(cell("Open now")).toHaveText(open);
  }

  await openTeam(page, "Field Install");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Field Install finishes less than it did: 17 in six weeks after 28, and six of twelve open items are old.",
  );
  await expect(page.getByText("Too optimistic")).toBeVisible();
  await expect(page.getByText("Items took 7.2 days; the open work implies 10.0.")).toBeVisible();
  for (const [link, said] of [
    ["49, 3.8 a week", "49 items finished."],
    ["32 late", "32 items late, finished or still open."],
    ["33\u00a0% (16 of 49)", "16 items finished that repaired earlier work."],
    ["6 old", "Six items older than 85 % of what the team finishes."],
    ["82, 6.3 a week", "82 items finished."],
  ] as const) {
    await openTeam(page, "Field Install");
    await page.getByRole("link", { name: link, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(said);
  }
  await openTeam(page, "Field Install");
  await expect(
    page.getByText(/(59|60|61)\u00a0% of what was finished in the last 13 complete weeks/).first(),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: "Luka Novak" })).toBeVisible();
  await expect(
    page.getByRole("heading", { name: "Four results that a customer sees in Q2 2026, after none in Q1 2026." }),
  ).toBeVisible();
  expect(errors).toEqual([]);

  const outside = await demo("smarques");
  await openTeam(outside, "Field Install");
  await expect(outside.getByText("The team itself sees on whom.")).toBeVisible();
  await expect(outside.getByText("Luka Novak")).toHaveCount(0);
});

test("the four pictures say their finding, stand where the numbers put them, and have their rows", async ({ demo }) => {
  const page = await demo("dverhoeven");
  const errors = watched(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await openTeam(page, "Field Install");
  for (const finding of [
    "28 finished in six weeks, then 17 in the next six.",
    "Half took 6 days or less, 85 in 100 took 11 or less.",
    "Six of twelve open items are older than 85 % of what the team finishes.",
    "52 started, 45 finished: open work grew from 5 to 12.",
  ])
    await expect(page.getByRole("heading", { name: finding })).toBeVisible();

  const scatter = drawing(figure(page, "Days that each finished item took"));
  await expect(scatter.locator("circle.kl, path.of")).toHaveCount(49 + 2);
  const [half, most] = [await middle(scatter.locator("path.fcd")), await middle(scatter.locator("path.fc"))];
  const lines = await scatter.locator("path.gl").all();
  const [zero, five] = [await middle(lines[0] as Locator), await middle(lines[1] as Locator)];
  const day = (zero.y - five.y) / 5;
  expect((zero.y - half.y) / day).toBeCloseTo(6, 1);
  expect((zero.y - most.y) / day).toBeCloseTo(11, 1);

  const ages = drawing(figure(page, "Age of open items"));
  await expect(ages.locator("path.of")).toHaveCount(6);
  await expect(ages.locator("circle.kl")).toHaveCount(6);
  const limit = await middle(ages.locator("path.fc"));
  for (const mark of await ages.locator("path.of").all()) expect((await middle(mark)).x).toBeGreaterThan(limit.x);
  for (const mark of await ages.locator("circle.kl").all())
    expect((await middle(mark)).x).toBeLessThanOrEqual(limit.x + 1);

  const flow = drawing(figure(page, "Started and finished, cumulated"));
  const end = (line: string) =>
    flow
      .locator(line)
      .first()
      .evaluate((path: SVGPathElement) => path.getPointAtLength(path.getTotalLength()).y);
  const [low, high] = [await end("path.gl >> nth=0"), await end("path.gl >> nth=1")];
  expect(((await end("path.act")) - (await end("path.solid"))) / ((low - high) / 20)).toBeCloseTo(12, 1);

  const shown = figure(page, "Age of open items");
  await shown.getByText("Show data").click();
  await expect(shown.getByRole("row")).toHaveCount(13);
  const csv = await page.request.get(String(await shown.getByRole("link", { name: "CSV" }).getAttribute("href")));
  expect((await csv.text()).trim().split("\r\n")).toHaveLength(13);
  for (const table of ["throughput", "cycle-time", "cumulative-flow"]) {
    const file = await page.request.get(`${page.url()}/csv?table=${table}`);
    expect(file.headers()["content-disposition"]).toContain(`${table}.csv`);
  }
  expect(await (await page.request.get("/o/larkfield/teams/csv")).text()).toContain(
    "Field Install,Dirk Verhoeven,49,6,11,12,6",
  );

  await page.emulateMedia({ colorScheme: "dark" });
  await expect(scatter).toBeVisible();
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  await expect(figure(page, "Age of open items").getByText("Show data")).toBeHidden();
  await expect(page.locator("figure svg:visible")).toHaveCount(4);
  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await expect(page.locator("figure svg.r0:visible")).toHaveCount(4);
  for (const box of await page.locator("figure svg.r0").all())
    expect((await box.boundingBox())?.width).toBeGreaterThan(280);
  expect(errors).toEqual([]);
});

test("a project: hill with its ghost, trust beside the forecast, its own ages; a brief: how long it stayed words", async ({
  demo,
}) => {
  const page = await demo("dverhoeven");
  await page.goto("/o/larkfield/projects");
  await page.getByRole("link", { name: "Two-hour install kit", exact: true }).first().click();
  await expect(
    page.getByRole("heading", { name: "Still climbing. How to fit the bracket is not settled." }),
  ).toBeVisible();
  await expect(
    page.getByText("to 44 of 100; the ring is where it stood a week before, 41", { exact: false }),
  ).toBeVisible();
  await expect(page.getByText("Too optimistic")).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Four of seven open items are older/ })).toBeVisible();
  const hill = drawing(figure(page, "Two-hour install kit on the hill"));
  const [now, before] = [await middle(hill.locator("circle.dot")), await middle(hill.locator("circle.kg"))];
  expect(before.x).toBeLessThan(now.x);
  expect(before.y).toBeGreaterThan(now.y);
  await page.getByRole("link", { name: "Own the dock" }).first().click();
  await expect(page.getByRole("heading", { name: "Work for it ran already when it was published." })).toBeVisible();
  await expect(page.getByText("First back-brief accepted: 6 April 2026, after 4 days")).toBeVisible();

  const stale = await demo("taziz");
  await stale.goto("/o/larkfield/projects");
  await stale.getByRole("link", { name: "Second mobile app refresh", exact: true }).first().click();
  await expect(stale.getByRole("heading", { name: /^Nobody has moved it for 31 days/ })).toBeVisible();
  await expect(stale.locator("g.hill.stale:visible")).toHaveCount(1);

  await page.goto("/o/larkfield");
  await expect(page.getByRole("heading", { name: "How you lead, for your eyes only" })).toBeVisible();
  await expect(
    page.getByText("2 of 3 answered obstacles of your teams were answered at your level", { exact: false }),
  ).toBeVisible();
});

test("an owner moves the project on the hill, with a script and without; nobody else may, and little data is told in words", async ({
  world,
}) => {
  const { manager, contributor, viewer } = world;
  const form = world.at("projects/new");
  const path = await goneTo(
    await postForm(manager.request, form, "title", {
      title: "Two-hour install kit",
      kind: "change",
      teamId: world.teams.field,
      ownerId: await choiceOf(manager.request, form, "ownerId", manager.name),
      dueOn: "2026-12-18",
    }),
  );
  const page = manager.page;
  await page.goto(path);
  await page.getByRole("button", { name: "Activate it" }).click();
  await expect(page.getByText("Nobody has put it on the hill yet.")).toBeVisible();
  await page.getByRole("slider", { name: "Where is it now, 0 to 100?" }).fill("30");
  await page.getByPlaceholder("What is not settled, in a line").fill("Which bracket");
  await page.getByRole("button", { name: "Move it" }).click();
  await expect(page.getByRole("heading", { name: "Still climbing. Which bracket." })).toBeVisible();

  // Without a script the same form posts; a form that has not seen the last move is refused, a wrong place gets a sentence.
  const stale = await (await manager.request.get(path)).text();
  expect(stale).toContain('name="version" value="2"');
  await postForm(manager.request, path, "Move it on the hill", { place: "62", note: "" });
  await page.reload();
  await expect(page.getByText("to 62 of 100", { exact: false })).toBeVisible();
  const late = await postForm(manager.request, path, "Move it on the hill", { place: "70", note: "", version: "2" });
  expect(await late.text()).toContain("Somebody else changed");
  const wrong = await postForm(manager.request, path, "Move it on the hill", { place: "120", note: "" });
  expect(await wrong.text()).toContain("A place from 0 to 100.");
  await page.goto(`${world.at("history/project")}/${path.split("/").at(-1)}`);
  await expect(page.getByText("moved it on the hill")).toHaveCount(2);

  for (const who of [contributor, viewer]) {
    const seen = await (await who.request.get(path)).text();
    expect(seen).toContain("62 of 100");
    expect(seen).not.toContain("Move it on the hill");
  }

  await page.goto(world.at("teams"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "No team has finished enough yet to say how its work flows.",
  );
  await page.getByRole("link", { name: "Field", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Nothing has begun or finished in Field for 13 weeks.",
  );
  await expect(page.getByRole("link", { name: "Write down work" })).toBeVisible();
  await expect(page.locator("figure")).toHaveCount(0);
  expect(await page.locator("main").innerText()).not.toMatch(/NaN|Infinity|undefined|null/);
  await page.getByRole("link", { name: "Write down work" }).click();
  await page.getByLabel("What there is to do").fill("Fit the bracket");
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByText("Written down.")).toBeVisible();
  expect((await contributor.request.get("/o/larkfield/teams")).status()).toBe(404);
  expect((await viewer.request.get(world.at("teams"))).status()).toBe(200);
});
