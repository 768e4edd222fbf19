import { describe, expect, test } from "vitest";
import { asTexts, mergeForm, WAS } from "./form-merge";

const kinds: Record<string, (raw: string[]) => unknown> = {
  dueOn: ([raw]) => raw || null,
  amount: ([raw]) => Number(raw),
  isAdmin: (raw) => raw.length > 0,
  readerIds: (raw) => raw,
  taskKeys: (raw) => raw,
  taskTexts: (raw) => raw,
};
const read = (name: string, raw: string[]) => kinds[name]?.(raw) ?? raw.at(-1) ?? null;

/** A form that showed one thing and says another. */
function formOf(shown: Record<string, unknown>, typed: Record<string, unknown>): FormData {
  const form = new FormData();
  form.set("version", "3");
  for (const [name, value] of Object.entries(shown)) form.set(WAS + name, JSON.stringify(asTexts(value)));
  for (const [name, value] of Object.entries({ ...shown, ...typed }))
    for (const text of asTexts(value)) form.append(name, text);
  return form;
}

const merge = (form: FormData, current: Record<string, unknown>, together: string[][] = []) =>
  mergeForm(form, { current, version: 5, together }, read);

describe("two people in one form", () => {
  const shown = { title: "Dock", visibility: "restricted", dueOn: "2026-10-01", isAdmin: true, amount: 1200 };

  test("what I did not touch takes what the other one saved, also a box and a day", () => {
    const { form, asked, taken } = merge(formOf(shown, { title: "Own the dock" }), {
      ...shown,
      visibility: "org",
      dueOn: "2026-12-01",
      isAdmin: false,
    });
    expect(asked).toEqual({});
    expect(taken.toSorted()).toEqual(["dueOn", "isAdmin", "visibility"]);
    expect([form.get("title"), form.get("visibility"), form.get("dueOn")]).toEqual([
      "Own the dock",
      "org",
      "2026-12-01",
    ]);
    expect(form.getAll("isAdmin")).toEqual([]);
    expect(form.get("version")).toBe("5");
  });

  test("what both changed is asked; the field keeps mine and knows what is kept now", () => {
    const { form, asked } = merge(formOf(shown, { title: "Mine" }), { ...shown, title: "Theirs" });
    expect(asked).toEqual({ title: "Theirs" });
    expect(form.get("title")).toBe("Mine");
    expect(JSON.parse(String(form.get("was.title")))).toEqual(["Theirs"]);
  });

  test("a number written otherwise is the same number", () => {
    const form = formOf({ ...shown, amount: "1200.0" }, {});
    expect(merge(form, { amount: 1200 })).toMatchObject({ asked: {}, taken: [] });
  });

  test("columns of rows are one answer", () => {
    const rows = { taskKeys: ["KT1", ""], taskTexts: ["One", ""] };
    const form = formOf(rows, { taskTexts: ["One, said better", ""] });
    const current = { taskKeys: ["KT1", "KT2"], taskTexts: ["One", "Two"] };
    const { asked } = merge(form, current, [["taskTexts", "taskKeys"]]);
    expect(Object.keys(asked).toSorted()).toEqual(["taskKeys", "taskTexts"]);
  });

  test("of rows that stand empty below, what else they hold says nothing", () => {
    const form = formOf({ taskTexts: ["One"], taskKeys: ["KT1"] }, { taskTexts: ["One", ""], taskKeys: ["KT1", "1"] });
    const current = { taskTexts: ["One", "Two"], taskKeys: ["KT1", "KT2"] };
    expect(merge(form, current, [["taskTexts", "taskKeys"]])).toMatchObject({
      asked: {},
      taken: ["taskTexts", "taskKeys"],
    });
  });

  test("what a form carries unseen is not a person's word", () => {
    const form = formOf(shown, {});
    form.set("type", "rework");
    expect(merge(form, { ...shown, type: "task" }).form.get("type")).toBe("task");
  });
});
