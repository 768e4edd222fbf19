import { expect, goneTo, postForm, test } from "./fixtures";
import { choiceOf } from "./steps/company";

const names = [
  "Zebra crossing",
  "apple crate",
  "Äpfel an der Straße",
  "Team 10 kit",
  "Team 2 kit",
  "👩‍👩‍👧 family day",
];
const inOrder = [
  "👩‍👩‍👧 family day",
  "Äpfel an der Straße",
  "apple crate",
  "Team 2 kit",
  "Team 10 kit",
  "Zebra crossing",
];

test("sixty items and projects: what is said of a list counts all of it, names stand in order, and a word is found however it is written", async ({
  world,
}) => {
  const { contributor, manager, at, teams } = world;
  const work = at("work/new");
  const assigneeId = await choiceOf(contributor.request, work, "assigneeId", contributor.name);
  const projects = at("projects/new");
  const ownerId = await choiceOf(manager.request, projects, "ownerId", manager.name);
  const titles = Array.from({ length: 60 }, (_, i) => names[i] ?? `Crate ${String(i)}`);
  for (const title of titles)
    await Promise.all([
      postForm(contributor.request, work, "customerVisible", {
        title,
        detail: "",
        type: "task",
        projectId: "",
        teamId: teams.field,
        assigneeId,
        accepterId: "",
        dueOn: "",
      }),
      postForm(manager.request, projects, "title", {
        title,
        kind: "change",
        teamId: teams.field,
        ownerId,
        dueOn: "2026-12-18",
      }).then(goneTo),
    ]);

  const page = contributor.page;
  await page.goto(at("work?view=backlog"));
  await expect(page.getByRole("heading", { name: "60 items waiting. 60 have no purpose above them." })).toBeVisible();
  await expect(page.getByText("50 of 60 shown.", { exact: false })).toBeVisible();
  await page.getByRole("link", { name: "Next" }).click();
  await expect(page.getByText("10 of 60 shown.", { exact: false })).toBeVisible();
  await expect(page.getByRole("heading", { name: "60 items waiting. 60 have no purpose above them." })).toBeVisible();

  await page.goto(at("work?layout=board"));
  const column = page.getByRole("region", { name: /Backlog|Waiting/ });
  await expect(column.getByRole("heading")).toContainText("60");
  await expect(column.getByRole("link", { name: "35 more in the list" })).toBeVisible();

  await page.goto(at("projects?sort=title"));
  await expect(page.getByText("50 of 60 shown.", { exact: false })).toBeVisible();
  const shown = await page.locator("table.work-t tbody th, table.work-t tbody td:nth-child(3)").allInnerTexts();
  const own = shown.map((text) => text.trim()).filter((text) => names.includes(text));
  expect(own).toEqual(inOrder.filter((name) => own.includes(name)));
  expect(own.slice(0, 3)).toEqual(inOrder.slice(0, 3));

  // The file of a list has the rows of its filter, all of them and no others.
  const rows = async (query: string) =>
    (await (await page.request.get(at(`projects/csv?${query}`))).text()).trim().split("\n").length - 1;
  expect(await rows(`life=open&team=${teams.field}`)).toBe(60);
  expect(await rows("life=open&team=01a22f7e-2977-72d8-96f6-1728a2dcfe94")).toBe(0);
  expect(await rows("life=ended")).toBe(0);

  for (const [typed, found] of [
    ["apfel", "Äpfel an der Straße"],
    ["a\u0308pfel", "Äpfel an der Straße"],
    ["strasse", "Äpfel an der Straße"],
    ["family", "👩‍👩‍👧 family day"],
  ] as const) {
    await page.goto(at(`find?q=${encodeURIComponent(typed)}`));
    await expect(page.getByRole("heading", { name: `Two things with “${typed}” in the title.` })).toBeVisible();
    await expect(page.getByRole("link", { name: found })).toHaveCount(2);
  }
});

test("figures of Larkfield are one on every page, and a viewer is told that a round was published", async ({
  demo,
}) => {
  const page = await demo("ivandaele");
  await page.goto("/o/larkfield");
  await expect(page.getByRole("heading", { name: /15 points behind/ })).toBeVisible();
  await page.goto("/o/larkfield/gap");
  await expect(page.getByRole("heading", { name: "The gap is moderate: 15 points." })).toBeVisible();
  await expect(
    page.getByText("the pulse shows the same answers rounded, as 65 % and 70 %", { exact: false }),
  ).toBeVisible();
  const jobs = page.getByRole("table", { name: "How spread each team is" }).getByRole("row");
  const spread = new Map<string, string[]>();
  for (const row of (await jobs.all()).slice(1))
    spread.set(await row.locator("th").innerText(), (await row.locator("td").allInnerTexts()).slice(0, 2));
  expect(spread.size).toBeGreaterThan(5);

  await page.goto("/o/larkfield/resources");
  const table = page.getByRole("region", { name: "How spread the teams are" }).getByRole("row");
  for (const row of (await table.all()).slice(1)) {
    const [name, cells] = [await row.locator("th").innerText(), await row.locator("td").allInnerTexts()];
    if (spread.has(name)) expect(cells.slice(2, 4), name).toEqual(spread.get(name));
  }

  await page.goto("/o/larkfield/objectives");
  const said = await page.getByRole("heading", { level: 1 }).innerText();
  const [, count = "", beside = ""] = /of (\w+) (?:is|are) on track.*?(, plus \d restricted)?\.$/s.exec(said) ?? [];
  expect(count).not.toBe("");
  await page.goto("/o/larkfield");
  await expect(page.getByRole("heading", { name: new RegExp(`of ${count} .*on track${beside}`) })).toBeVisible();

  const viewer = await demo("hstrand");
  await viewer.goto("/o/larkfield/pulse");
  await expect(
    viewer.getByRole("heading", { name: /^The round of .* was published to those who answer/ }),
  ).toBeVisible();
  await expect(viewer.locator("table.heat")).toHaveCount(0);
});
