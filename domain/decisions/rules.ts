import type { DecisionKind, Fate } from "../vocabulary";

export type InFlightProject = { id: string; title: string };
/** What becomes of one project: where it goes when it is redirected. */
export type FateOf = { fate: Fate; to: string | null };

/** R11: the sentence that refuses a pivot because a project in flight has no fate or no new aim, or null. */
export function missingFate(running: readonly InFlightProject[], fates: ReadonlyMap<string, FateOf>): string | null {
  const without = running.filter((project) => !fates.has(project.id));
  const aimless = running.filter((project) => {
    const one = fates.get(project.id);
    return one?.fate === "redirect" && one.to === null;
  });
  if (without.length > 1) return `Say what becomes of each project in flight: ${named(without)}.`;
  if (without.length === 1) return `Say what becomes of ${named(without)}.`;
  return aimless.length > 0 ? `Say which objective ${named(aimless)} serves from now on.` : null;
}

const named = (projects: readonly InFlightProject[]) => projects.map((project) => `“${project.title}”`).join(", ");

/** Three columns of a form as rows; a row without a fate is dropped and then missing. */
export const fatesOf = (
  ids: readonly string[],
  fates: readonly (Fate | "")[],
  targets: readonly (string | null)[] = [],
): Map<string, FateOf> =>
  new Map(
    ids.flatMap((id, i) => {
      const fate = fates[i];
      return fate ? [[id, { fate, to: fate === "redirect" ? (targets[i] ?? null) : null }] as const] : [];
    }),
  );

/** Kinds that are recorded on their own; pivots and stops are made where they act. */
export const recordedKinds = ["decision", "persist", "reallocation", "posture"] as const satisfies DecisionKind[];

type Recorded = {
  kind: DecisionKind;
  stateBefore: string;
  stateAfter: string;
  revisitOn: string | null;
  themeId: string | null;
};

/** What a kind of decision needs beyond its question, choice and reason: the field and the sentence, or null. */
export function missingPart(input: Recorded, today: string): [field: string, sentence: string] | null {
  if (input.kind === "reallocation" && input.stateBefore === "") return ["stateBefore", "Say how it stands now."];
  if (input.kind === "reallocation" && input.stateAfter === "") return ["stateAfter", "Say how it will stand."];
  if (input.kind === "reallocation" && !input.revisitOn)
    return ["revisitOn", "Say when we look whether it was carried out."];
  if (input.kind === "posture" && !input.themeId) return ["themeId", "Choose the theme it is for."];
  if (input.revisitOn && input.revisitOn <= today) return ["revisitOn", "Choose a day that is still to come."];
  return null;
}

type Standing = { status: string; revisitOn: string | null };

/** Whether it is time to say what really happened. */
export const isRevisitDue = (decision: Standing, today: string): boolean =>
  decision.status === "decided" && decision.revisitOn !== null && decision.revisitOn <= today;
