import { expect, test } from "./fixtures";

test("a list, what it leads to and the way back, another order and a filter: no page is loaded anew", async ({
  demo,
}) => {
  const page = await demo("gpugh");
  await page.goto("/o/larkfield/objectives?life=all");
  const rows = page.locator(".tbl-data tbody tr");
  const all = await rows.count();
  expect(all).toBeGreaterThan(5);
  const loads: string[] = [];
  page.on("load", () => loads.push(page.url()));
  await expect(page.locator("html[data-keys=on]")).toBeAttached();

  await page.getByRole("link", { name: "Install once, never come back" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Install once, never come back");
  await page.goBack();
  await expect(rows).toHaveCount(all);
  await expect(page.getByRole("link", { name: "Home", exact: true })).toBeVisible();
  await expect(page.locator(".edge")).toContainText("week");

  await page.getByRole("link", { name: "Due", exact: true }).click();
  await expect(page.locator('th[aria-sort="ascending"]')).toHaveText("Due");
  await expect(page).toHaveURL(/sort=due/);
  await page.getByLabel("Team").focus();
  await page.getByLabel("Team").selectOption({ label: "Field Install" });
  await expect(page).toHaveURL(/team=/);
  await expect(rows).not.toHaveCount(all);
  await expect(page.getByLabel("Team")).toBeFocused();
  for (const row of await rows.all()) await expect(row).toContainText("Field Install");
  // All of it without loading a page.
  expect(loads).toEqual([]);
});

test("pages of two organizations that are asked for at once never mix", async ({ demo, world }) => {
  const stranger = await demo("gpugh");
  const own = world.executive.request;
  const pages = Array.from({ length: 30 }, async (_, turn) => {
    const isOwn = turn % 2 === 0;
    const answer = isOwn
      ? await own.get(world.at(["", "objectives", "work"][turn % 3]))
      : await stranger.request.get(`/o/larkfield/${["", "objectives", "work"][turn % 3]}`);
    const text = await answer.text();
    expect(answer.status()).toBe(200);
    expect(text).toContain(isOwn ? "Elena Executive" : "Gareth Pugh");
    expect(text).not.toContain(isOwn ? "Gareth Pugh" : "Elena Executive");
    expect(text).not.toContain(isOwn ? "/o/larkfield" : `/o/${world.slug}`);
  });
  await Promise.all(pages);
});
