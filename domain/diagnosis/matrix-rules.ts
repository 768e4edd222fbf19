import { listWords, numberWord, sentence } from "@/lib/format";

export type MatrixPart = "themes" | "objectives" | "projects" | "measures" | "owners";
export type MatrixEntry = { id: string; label: string; title: string; owner: string; status: string | null };
/** `direct`: one names the other. `through`: they meet in an objective. */
export type Correlation = "direct" | "through";

export type Matrix = Record<MatrixPart, MatrixEntry[]> & {
  /** By `${id} ${id}`, in either order. */
  marks: ReadonlyMap<string, Correlation>;
  /** What did not fit on one sheet, by part. */
  left: Partial<Record<MatrixPart, number>>;
  /** Objectives without a project, without a measure, and themes without an objective, of all and not of the sheet. */
  alone: { projects: number; measures: number; themes: number };
};

/** As much as one printed sheet carries and can still be read. */
export const SHEET: Record<MatrixPart, number> = { themes: 8, objectives: 12, projects: 18, measures: 18, owners: 14 };

type Facts = {
  themes: readonly { id: string; label: string; title: string; ownerId: string; ownerName: string }[];
  objectives: readonly {
    id: string;
    label: string;
    title: string;
    themeId: string;
    ownerName: string;
    status: string;
    days: number;
    measures: readonly { id: string; label: string; title: string; ownerName: string; status: string }[];
    projects: readonly { id: string; label: string; title: string; ownerName: string; status: string }[];
  }[];
};

const key = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

export const correlation = (matrix: Matrix, a: string, b: string): Correlation | undefined =>
  matrix.marks.get(key(a, b));

/**
 * The X-matrix: themes, objectives, projects, measures and owners with what joins them. Where there are more objectives
 * than one sheet carries, those with the most days stand on it, and words say how many do not.
 */
export function matrixOf({ themes, objectives }: Facts, sheet = SHEET): Matrix {
  const marks = new Map<string, Correlation>();
  const left: Matrix["left"] = {};
  const taken = <One>(part: MatrixPart, all: readonly One[]): One[] => {
    if (all.length > sheet[part]) left[part] = all.length - sheet[part];
    return all.slice(0, sheet[part]);
  };
  const chosen = new Set(
    taken(
      "objectives",
      objectives.toSorted((a, b) => b.days - a.days),
    ).map(({ id }) => id),
  );
  const goals = objectives.filter(({ id }) => chosen.has(id));
  const shownThemes = taken("themes", themes);
  const projects = taken(
    "projects",
    goals.flatMap((goal) => goal.projects.map((one) => ({ ...one, goal }))),
  );
  const measures = taken(
    "measures",
    goals.flatMap((goal) => goal.measures.map((one) => ({ ...one, goal }))),
  );
  for (const goal of goals) marks.set(key(goal.themeId, goal.id), "direct");
  for (const { id, goal } of [...projects, ...measures]) {
    marks.set(key(goal.id, id), "direct");
    marks.set(key(goal.themeId, id), "through");
  }
  for (const project of projects)
    for (const measure of measures)
      if (measure.goal.id === project.goal.id) marks.set(key(project.id, measure.id), "through");
  const owned = [...shownThemes, ...goals, ...projects, ...measures];
  const counts = new Map<string, number>();
  for (const { ownerName } of owned) counts.set(ownerName, (counts.get(ownerName) ?? 0) + 1);
  const owners = taken(
    "owners",
    [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name),
  );
  for (const { id, ownerName } of owned) marks.set(key(`owner ${ownerName}`, id), "direct");
  const entry = ({ id, label, title, ownerName }: { id: string; label: string; title: string; ownerName: string }) => ({
    id,
    label,
    title,
    owner: ownerName,
  });
  return {
    themes: shownThemes.map((one) => ({ ...entry(one), status: null })),
    objectives: goals.map((one) => ({ ...entry(one), status: one.status })),
    projects: projects.map((one) => ({ ...entry(one), status: one.status })),
    measures: measures.map((one) => ({ ...entry(one), status: one.status })),
    owners: owners.map((name) => ({
      id: `owner ${name}`,
      label: initials(name),
      title: name,
      owner: name,
      status: null,
    })),
    marks,
    left,
    alone: {
      projects: objectives.filter((goal) => goal.projects.length === 0).length,
      measures: objectives.filter((goal) => goal.measures.length === 0).length,
      themes: themes.filter((theme) => !objectives.some((goal) => goal.themeId === theme.id)).length,
    },
  };
}

/** "IV" of Imke Vandaele. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join("")
    .slice(0, 3)
    .toUpperCase();

/** Which row or column stands alone, in one sentence. */
export function matrixFinding(matrix: Matrix): string {
  const { objectives, owners } = matrix;
  if (objectives.length === 0) return "No objective runs yet, so there is nothing to set against each other.";
  const load = owners.map((owner) => ({
    owner,
    n: objectives.filter((goal) => correlation(matrix, owner.id, goal.id)).length,
  }));
  const most = load.toSorted((a, b) => b.n - a.n)[0];
  const alone = [
    [matrix.alone.projects, "objective has no project", "objectives have no project"],
    [matrix.alone.measures, "has no measure", "have no measure"],
    [matrix.alone.themes, "theme has no objective", "themes have no objective"],
  ] as const;
  const said = alone
    .filter(([n]) => n > 0)
    .map(([n, one, many], index) => {
      const word = n === 1 ? one : many;
      const noun =
        index === 0 && !word.startsWith("obj") && !word.startsWith("theme")
          ? n === 1
            ? "objective "
            : "objectives "
          : "";
      return `${numberWord(n)} ${noun}${word}`;
    });
  if (said.length > 0) return `${sentence(listWords(said))}.`;
  return most && most.n > 2
    ? `Every theme has its objectives and every objective its work; ${most.owner.title} carries ${numberWord(most.n)} of ${numberWord(objectives.length)}.`
    : "Every theme has its objectives, and every objective its work and its measure.";
}
