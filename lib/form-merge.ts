import { isSame, judge } from "./three-way";

/** Beside each field of an edit form stands, unseen, what it showed when the form opened: `was.<name>`, as JSON. */
export const WAS = "was.";

export type Conflicted = {
  /** Every field as it is kept now, in the form's own names, as the form would send it. */
  current: Record<string, unknown>;
  version: number;
  /** Columns of the same rows are compared as one; the first says which rows there are. */
  together: readonly (readonly string[])[];
};

export type FormMerge = {
  /** What to send or to show next: both people's changes, the new version, and what is kept now beside each field. */
  form: FormData;
  /** Changed by both: what the other one saved. */
  asked: Record<string, string>;
  /** Changed by the other one alone, and taken over. */
  taken: string[];
};

/** `read` understands one field as the form's schema does; what it cannot read counts as it was typed. */
export function mergeForm(
  form: FormData,
  { current, version, together }: Conflicted,
  read: (name: string, raw: string[]) => unknown,
): FormMerge {
  const next = new FormData();
  for (const [name, value] of form.entries()) next.append(name, value);
  const asked: Record<string, string> = {};
  const taken: string[] = [];
  const grouped = new Set(together.flat());
  const isEditForm = [...form.keys()].some((name) => name.startsWith(WAS));
  const units = [...together, ...Object.keys(current).flatMap((name) => (grouped.has(name) ? [] : [[name]]))];
  for (const names of units) {
    const theirs = names.map((name) => read(name, asTexts(current[name])));
    const base = names.map((name) => shownAs(form, name, read));
    const mine = names.map((name) => read(name, texts(form, name)));
    const isKnown = names.some((name) => form.has(WAS + name));
    // What an edit form carries without showing it is not this person's word.
    const isShown = isEditForm ? isKnown : names.some((name) => form.has(name));
    const verdict = isShown ? judge(isKnown ? asOne(base) : undefined, asOne(mine), asOne(theirs)) : "theirs";
    names.forEach((name, index) => {
      const kept = asTexts(current[name]);
      if (verdict === "ask") asked[name] = kept.join("\n");
      if (verdict === "theirs") {
        if (isKnown && !isSame(base[index], theirs[index])) taken.push(name);
        next.delete(name);
        for (const text of kept) next.append(name, text);
      }
      if (isKnown || !isEditForm) next.set(WAS + name, JSON.stringify(kept));
    });
  }
  next.set("version", String(version));
  return { form: next, asked, taken };
}

/** One field as it is; columns without the rows in which the first one is empty. */
function asOne(values: unknown[]): unknown {
  const [first] = values;
  if (values.length === 1 || !Array.isArray(first)) return first;
  const filled = first.map((value) => value !== "");
  return values.map((column) => (Array.isArray(column) ? column.filter((_, row) => filled[row]) : column));
}

const texts = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === "string");

function shownAs(form: FormData, name: string, read: (name: string, raw: string[]) => unknown): unknown {
  const raw = form.get(WAS + name);
  return typeof raw === "string" ? read(name, listOf(raw)) : undefined;
}

function listOf(json: string): string[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list.filter((one): one is string => typeof one === "string") : [];
  } catch {
    return [];
  }
}

/** As a browser posts it: a box that is not ticked sends nothing. */
export function asTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.map((one) => String(one ?? ""));
  if (typeof value === "boolean") return value ? ["on"] : [];
  return [value === null || value === undefined ? "" : String(value)];
}
