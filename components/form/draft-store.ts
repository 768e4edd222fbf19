import { typed } from "@/lib/typed";

/** What somebody began to write and has not sent, kept in this browser until it is sent, discarded, or they sign out. */
export type Draft = { at: number; values: Record<string, string | string[]> };

const kept = 30 * 24 * 60 * 60 * 1000;
/** What says where a form goes and not what was typed. */
const notTyped = ["org", "key"];

/** The clock of the reader's own machine, for what stays on it; business time has no say here. */
export const browserNow = (): number => Math.round(performance.timeOrigin + performance.now());

/** One draft for each form of each page and person. */
export const draftKey = (person: string, form: HTMLFormElement, path: string): string =>
  `draft:${person}:${path}:${form.id || form.getAttribute("aria-label") || ""}`;

export function readDraft(key: string, now: number): Draft | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof found !== "object" || found === null || !("at" in found) || !("values" in found)) return null;
    if (now - Number(found.at) < kept) return found as Draft;
    localStorage.removeItem(key);
    return null;
  } catch {
    return null;
  }
}

/** A full or forbidden store is no reason to disturb who writes. */
export function keepDraft(key: string, form: HTMLFormElement, at: number): void {
  try {
    const values = Object.fromEntries(
      Object.entries(typed(new FormData(form))).filter(([name]) => !notTyped.includes(name)),
    );
    localStorage.setItem(key, JSON.stringify({ at, values } satisfies Draft));
  } catch {
    // Nothing is kept then.
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // It was never kept.
  }
}

/** Whether the form says something else than the draft does. */
export function differs(draft: Draft, form: HTMLFormElement): boolean {
  const now = typed(new FormData(form));
  return Object.entries(draft.values).some(
    ([name, value]) => !name.startsWith("was.") && name !== "version" && filled(value) !== filled(now[name]),
  );
}

const filled = (value: string | string[] | undefined) => JSON.stringify([value ?? []].flat().filter(Boolean));
