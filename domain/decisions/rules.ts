import type { Fate } from "../vocabulary";

export type InFlightProject = { id: string; title: string };

/** R11: the sentence that refuses a pivot because a project in flight has no fate, or null. */
export function missingFate(running: readonly InFlightProject[], fates: ReadonlyMap<string, Fate>): string | null {
  const without = running.filter((project) => !fates.has(project.id));
  if (without.length === 0) return null;
  const names = without.map((project) => `“${project.title}”`).join(", ");
  return without.length === 1
    ? `Say what becomes of ${names}.`
    : `Say what becomes of each project in flight: ${names}.`;
}

/** Two columns of a form as pairs; a row without its partner is dropped and then missing. */
export const fatesOf = (ids: readonly string[], fates: readonly (Fate | "")[]): Map<string, Fate> =>
  new Map(ids.flatMap((id, i) => (fates[i] ? [[id, fates[i]] as const] : [])));
