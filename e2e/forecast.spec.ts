import { expect, test } from "./fixtures";

/** Weeks at 50, 85 and 95 in 100, and the chance to be done by the due date, as M9 has them for the demo. */
const expected: [project: string, weeks: [number, number, number], chance: string][] = [
  ["Dock-side pricing and contract", [3, 4, 4], "0 %"],
  ["Two-hour install kit", [7, 9, 10], "25 %"],
  ["Installer training", [6, 7, 9], "0 %"],
  ["Wash-down housing", [7, 7, 8], "38 %"],
  ["Automatic proof reports", [6, 6, 6], "99.6 %"],
  ["Agency certificate", [4, 4, 5], "> 99.99 %"],
];

test("every running project of the demo says when its rest will be done, and how it knows", async ({ demo }) => {
  const page = await demo("cdubois");
  for (const [project, weeks, chance] of expected) {
    await page.goto("/o/larkfield/projects");
    await page.getByRole("link", { name: project, exact: true }).first().click();
    await expect(page.getByRole("heading", { name: project, level: 1 })).toBeVisible();
    const cells = page.getByRole("row", { name: /^Weeks like the last twelve/ }).getByRole("cell");
    for (const [index, count] of weeks.entries()) await expect(cells.nth(index)).toContainText(`${count} week`);
    await expect(cells.nth(3)).toHaveText(chance);
    // What every other place says is the corrected one.
    const corrected = page.getByRole("row", { name: /^Corrected by/ }).getByRole("cell");
    const said = await corrected.nth(3).innerText();
    await expect(page.locator("#when")).toContainText(`${said} to be done by the due date`);
    await expect(page.locator("#when")).toContainText((await corrected.nth(1).innerText()).split(", ")[1] ?? "no date");
    await expect(page.getByRole("img", { name: /Chance to be done, week by week/ }).first()).toBeAttached();
  }
});

test("a reader who distrusts a number finds how it is computed, without signing in", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto("/docs/signals#M9");
  await expect(page.getByRole("heading", { name: "M9", exact: true })).toBeVisible();
  await expect(
    page.getByText("Naive: remaining ÷ mean, one date with about even odds.", { exact: false }),
  ).toBeVisible();
  await expect(page.getByRole("row", { name: /^pace\.on/ })).toContainText("-0.1");
  expect(errors).toEqual([]);
  await context.close();
});
