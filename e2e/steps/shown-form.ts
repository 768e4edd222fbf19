import type { Locator, Page } from "@playwright/test";

export type Values = Record<string, string[]>;

/** The form that has a field of this name. */
export const formWith = (page: Page, field: string): Locator =>
  page
    .locator("form")
    .filter({ has: page.locator(`[name="${field}"]`) })
    .first();

/** What a form would send now, name by name; rows left empty at the end fall away, as nobody meant them. */
export const valuesOf = (form: Locator): Promise<Values> =>
  form.evaluate((element) => {
    const values: Record<string, string[]> = {};
    const names = new Set([...(element as HTMLFormElement).elements].map((one) => one.getAttribute("name") ?? ""));
    const data = new FormData(element as HTMLFormElement);
    for (const name of names) {
      if (name === "" || name.startsWith("$ACTION")) continue;
      const all = data.getAll(name).map(String);
      while (all.length > 0 && all.at(-1) === "") all.pop();
      values[name] = all;
    }
    return values;
  });

/** Puts values into fields whatever they are: texts and choices take theirs in order, boxes and radios are ticked. */
export const putInto = (form: Locator, values: Values): Promise<void> =>
  form.evaluate((element, wanted) => {
    for (const [name, texts] of Object.entries(wanted)) {
      const fields = [...(element as HTMLFormElement).elements].filter((one) => one.getAttribute("name") === name);
      fields.forEach((field, index) => {
        if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio"))
          field.checked = texts.includes(field.value);
        else if (
          field instanceof HTMLInputElement ||
          field instanceof HTMLTextAreaElement ||
          field instanceof HTMLSelectElement
        )
          field.value = texts[index] ?? "";
      });
    }
  }, values);
