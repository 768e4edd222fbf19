import type { Locator, Page } from "@playwright/test";

/** Chooses in a searchable picker as a person does: writes a part of the name, takes the row. */
export async function pick(within: Page | Locator, label: string, text: string): Promise<void> {
  const page = "page" in within ? within.page() : within;
  const box = within.getByRole("combobox", { name: label, exact: true });
  // Until the script has taken over it is a plain list.
  const input = box.and(page.locator("input"));
  const name = text.split(",")[0] ?? text;
  // What stands there already need not be chosen again.
  if ((await input.inputValue()) === name) return;
  await input.fill(name);
  await page.getByRole("option", { name: text }).first().click();
}
