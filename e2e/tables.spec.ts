import { expect, postForm, test } from "./fixtures";
import { choiceOf } from "./steps/company";

test("without a script a table is sorted by its heads, loses a column, stands closer, and keeps all of it in its address", async ({
  demo,
  browser,
}) => {
  const signedIn = await demo("gpugh");
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await signedIn.context().storageState(),
  });
  const page = await context.newPage();
  await page.goto("/o/larkfield/work?view=all");
  const table = page.getByRole("table", { name: /^Work items/ });
  await expect(table.getByRole("row")).toHaveCount(51);
  await table.getByRole("columnheader", { name: "Work" }).getByRole("link").click();
  await expect(page).toHaveURL(/view=all&sort=title/);
  await expect(table.getByRole("columnheader", { name: "Work" })).toHaveAttribute("aria-sort", "ascending");
  const first = await table.getByRole("row").nth(1).innerText();
  await table.getByRole("columnheader", { name: "Work" }).getByRole("link").click();
  await expect(table.getByRole("columnheader", { name: "Work" })).toHaveAttribute("aria-sort", "descending");
  await expect(table.getByRole("row").nth(1)).not.toHaveText(first);

  await page.getByText("Columns and rows", { exact: true }).click();
  await page.getByRole("link", { name: "Hide Who" }).click();
  await expect(table.getByRole("columnheader", { name: "Who" })).toHaveCount(0);
  await expect(table.getByRole("columnheader", { name: "Work" })).toHaveAttribute("aria-sort", "descending");
  await page.getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL(/hide=who/);
  await expect(table.getByRole("columnheader", { name: "Who" })).toHaveCount(0);
  await page.getByLabel("Where").selectOption("done");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/view=done/);
  await expect(table.getByRole("columnheader", { name: "Who" })).toHaveCount(0);

  const where = page.url();
  await page.getByText("Columns and rows", { exact: true }).click();
  await page.getByRole("button", { name: "Compact rows" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-density", "compact");
  // A plain form also sends the choices that are empty; they ask for nothing.
  const asked = (url: string) => Object.fromEntries([...new URL(url).searchParams].filter(([, value]) => value !== ""));
  expect(asked(page.url())).toEqual(asked(where));
  await context.close();
});

test("hidden columns stand in the address: they stay away over a reload, a sort and a filter", async ({ demo }) => {
  const page = await demo("gpugh");
  const wrong: string[] = [];
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  await page.goto("/o/larkfield/objectives?life=all");
  await expect(page.locator("html[data-keys=on]")).toBeAttached();
  const table = page.getByRole("table", { name: /^Objectives/ });
  const head = (name: string) => table.getByRole("columnheader", { name, exact: true });
  await page.getByText("Columns and rows", { exact: true }).click();
  await page.getByRole("link", { name: "Hide Confidence" }).click();
  await expect(head("Confidence")).toHaveCount(0);
  await page.getByRole("link", { name: "Hide Owner" }).click();
  await expect(head("Owner")).toHaveCount(0);
  await expect(page).toHaveURL(/hide=confidence(,|%2C)owner/);
  await page.getByRole("button", { name: "Compact rows" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-density", "compact");

  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-density", "compact");
  await expect(head("Team")).toBeVisible();
  await expect(head("Owner")).toHaveCount(0);
  await expect(page.locator("html[data-keys=on]")).toBeAttached();
  await head("Due").getByRole("link").click();
  await expect(head("Due")).toHaveAttribute("aria-sort", "ascending");
  await expect(page).toHaveURL(/hide=confidence(,|%2C)owner/);
  await page.getByLabel("Team").selectOption({ label: "Field Install" });
  await expect(page).toHaveURL(/team=/);
  await expect(page).toHaveURL(/sort=due/);
  await expect(page).toHaveURL(/life=all/);
  await expect(head("Owner")).toHaveCount(0);
  await page.getByText("Columns and rows", { exact: true }).click();
  await page.getByRole("link", { name: "Show Owner" }).click();
  await expect(head("Owner")).toBeVisible();
  await expect(page).toHaveURL(/hide=confidence(&|$)/);
  await page.getByRole("link", { name: "Show Confidence" }).click();
  await expect(page).not.toHaveURL(/hide=/);

  // What the address names and the table does not have is nothing.
  await page.goto("/o/larkfield/objectives?hide=title,nobody,%2C,constructor&sort=nobody");
  await expect(head("Objective")).toBeVisible();
  expect(wrong).toEqual([]);
});

test("picked rows are taken one step on together", async ({ world }) => {
  const { contributor, at, teams } = world;
  const { page } = contributor;
  const form = at("work/new");
  const assigneeId = await choiceOf(contributor.request, form, "assigneeId", contributor.name);
  for (const title of ["Order brackets", "Count sensors", "Label boxes"])
    await postForm(contributor.request, form, "customerVisible", {
      ...{ title, detail: "", type: "task", projectId: "", teamId: teams.field, assigneeId, accepterId: "", dueOn: "" },
    });
  await page.goto(at("work?view=backlog"));
  await expect(page.locator("html[data-keys=on]")).toBeAttached();
  const ready = page.getByRole("button", { name: "Ready" });
  await expect(ready).toBeHidden();
  await page.getByRole("checkbox", { name: "Pick Order brackets" }).check();
  await page.getByRole("checkbox", { name: "Pick Label boxes" }).check();
  await ready.click();
  await expect(page.getByText("2 items now in ready.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Order brackets/ })).toContainText("ready");
  await expect(page.getByRole("row", { name: /Label boxes/ })).toContainText("ready");
  await expect(page.getByRole("row", { name: /Count sensors/ })).toContainText("backlog");
  await expect(ready).toBeHidden();
  // What is ready goes no further from here, so it cannot be picked again.
  await expect(page.getByRole("checkbox")).toHaveCount(1);

  const reader = world.viewer.page;
  await reader.goto(at("work?view=backlog"));
  await expect(reader.getByRole("row", { name: /Count sensors/ })).toBeVisible();
  await expect(reader.getByRole("checkbox")).toHaveCount(0);
});

test("the strategy is a treegrid: arrows open, close and walk, and one row is in the order of tabs", async ({
  demo,
}) => {
  const page = await demo("dverhoeven");
  await page.goto("/o/larkfield/strategy");
  await expect(page.locator("html[data-keys=on]")).toBeAttached();
  const tree = page.getByRole("treegrid", { name: "Strategy, from theme to project" });
  const rows = tree.locator("tbody tr");
  const all = await rows.count();
  const theme = rows.first();
  await expect(theme).toHaveAttribute("aria-level", "1");
  await expect(theme).toHaveAttribute("aria-expanded", "true");
  await expect(tree.locator('tr[tabindex="0"]')).toHaveCount(1);
  await theme.focus();
  await page.keyboard.press("ArrowDown");
  await expect(rows.nth(1)).toBeFocused();
  await expect(rows.nth(1)).toHaveAttribute("aria-level", "2");
  await page.keyboard.press("ArrowLeft");
  await expect(rows.nth(1)).toHaveAttribute("aria-expanded", "false");
  expect(await rows.count()).toBeLessThan(all);
  await page.keyboard.press("ArrowLeft");
  await expect(theme).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(theme).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("ArrowRight");
  await expect(theme).toHaveAttribute("aria-expanded", "true");
  // What was closed inside is still closed.
  await expect(rows.nth(1)).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(rows).toHaveCount(all);
  await expect(tree.locator('tr[tabindex="0"]')).toHaveCount(1);
  const where = await rows.nth(1).getByRole("link").getAttribute("href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${where}$`));
});
