import { atLeast } from "./compare";
import { words } from "./readability";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";

const STOP_WORDS = new Set(
  "a an and are as at be by for from in into is it its of off on onto or our out over per so than that the their then this to up we with your".split(
    " ",
  ),
);

/** The distinct words of a title that carry meaning, lower-case. */
export function titleTokens(title: string): Set<string> {
  return new Set(words(title.toLowerCase()).filter((word) => !STOP_WORDS.has(word)));
}

/** Shared tokens ÷ all tokens, 0..1; 0 when both are empty, since nothing is then known to be shared. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((token) => b.has(token)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

export type ProjectTitle = {
  id: string;
  title: string;
  teamId: string;
  objectiveId: string | null;
  keyTask: string | null;
};

/**
 * N4, active projects that may be the same work as `candidate`: another team, the same objective or key task (two
 * projects linked to nothing count as same), and titles with Jaccard ≥ 0.5; most similar first. A hint, never a block.
 * Naive: equal titles, which two teams never choose.
 */
export function possibleDuplicates(
  candidate: ProjectTitle,
  active: readonly ProjectTitle[],
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): { project: ProjectTitle; similarity: number }[] {
  const tokens = titleTokens(candidate.title);
  return active
    .filter((p) => p.id !== candidate.id && p.teamId !== candidate.teamId && sameAim(p, candidate))
    .map((project) => ({ project, similarity: jaccard(tokens, titleTokens(project.title)) }))
    .filter(({ similarity }) => atLeast(similarity, thresholds.duplicate.jaccard))
    .sort((a, b) => b.similarity - a.similarity || (a.project.id < b.project.id ? -1 : 1));
}

function sameAim(a: ProjectTitle, b: ProjectTitle): boolean {
  const unlinked = (p: ProjectTitle) => p.objectiveId === null && p.keyTask === null;
  if (unlinked(a) && unlinked(b)) return true;
  return (a.objectiveId !== null && a.objectiveId === b.objectiveId) || (a.keyTask !== null && a.keyTask === b.keyTask);
}
