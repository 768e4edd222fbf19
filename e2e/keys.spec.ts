import { expect, test } from "./fixtures";
import { pick } from "./steps/pick";

test("j and k walk along what is owed, Enter opens it, and d finishes the item one stands on", async ({
  demo,
  world,
}) => {
  const chief = await demo("ivandaele");
  await chief.goto("/o/larkfield");
  await expect(chief.locator("html")).toHaveAttribute("data-keys", "on");
  const owed = chief.locator("[data-rows] > li");
  await chief.keyboard.press("j");
  await expect(owed.nth(0).getByRole("link").first()).toBeFocused();
  await chief.keyboard.press("j");
  await expect(owed.nth(1).getByRole("link").first()).toBeFocused();
  await chief.keyboard.press("k");
  await expect(owed.nth(0).getByRole("link").first()).toBeFocused();
  const where = await owed.nth(0).getByRole("link").first().getAttribute("href");
  await chief.keyboard.press("Enter");
  await expect(chief).toHaveURL(new RegExp(`${where}$`));

  await chief.keyboard.press("/");
  await expect(chief.getByRole("searchbox")).toBeFocused();
  await chief.keyboard.type("bracket");
  await chief.keyboard.press("Enter");
  await expect(chief.getByRole("link", { name: /old bracket/ }).first()).toBeVisible();
  await chief.getByRole("searchbox").fill("obj 3");
  await chief.keyboard.press("Enter");
  await expect(chief.getByRole("heading", { level: 1 })).toHaveText("Install once, never come back");

  const { page } = world.contributor;
  await page.goto(world.at("work/new"));
  await page.getByLabel("What there is to do").fill("Order brackets");
  await pick(page, "Who does it", "Cleo Contributor, Field");
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByText("Written down.")).toBeVisible();
  await page.goto(world.at("work?view=backlog"));
  await page.getByRole("link", { name: "Order brackets" }).click();
  await page.getByRole("button", { name: "Ready" }).click();
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  await page.goto(world.at());
  await expect(page.locator("html")).toHaveAttribute("data-keys", "on");
  await expect(page.getByRole("button", { name: "Start: Order brackets" })).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "Order brackets" })).toBeFocused();
  await page.keyboard.press("d");
  await expect(page.getByRole("button", { name: "Done: Order brackets" })).toBeVisible();
});
