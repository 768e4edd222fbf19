import type { Effort } from "@/domain/diagnosis/map-queries";
import { correlation, type Matrix, matrixOf } from "@/domain/diagnosis/matrix-rules";
import type { Outline } from "@/domain/diagnosis/outline-queries";
import { humanId } from "@/domain/vocabulary";

/** The outline as the X-matrix reads it: what runs. A printed sheet goes from hand to hand, so nothing restricted is on it. */
export const strategyMatrix = (outline: Outline, effort: Effort | null): Matrix =>
  matrixOf({
    themes: outline.themes
      .filter((theme) => theme.status === "in_force")
      .map(({ id, label, title, ownerId, ownerName }) => ({ id, label, title, ownerId, ownerName })),
    objectives: outline.objectives
      .filter((goal) => goal.status === "active" && goal.visibility !== "restricted")
      .map((goal) => ({
        id: goal.id,
        label: humanId("objective", goal.number),
        title: goal.title,
        themeId: goal.themeId,
        ownerName: goal.ownerName,
        status: goal.signalStatus ?? "no_data",
        days: effort?.byObjective.get(goal.id) ?? 0,
        measures: goal.measures.map((one) => ({
          ...one,
          label: humanId("key_result", one.number),
          status: one.signalStatus ?? "no_data",
        })),
        projects: goal.projects
          .filter((one) => one.status !== "done")
          .map((one) => ({ ...one, label: humanId("project", one.number) })),
      })),
  });

/** One row per pair that is joined, for the file. */
export function matrixPairs(matrix: Matrix): { heads: string[]; rows: string[][] } {
  const pairs = [
    ["themes", "objectives"],
    ["projects", "objectives"],
    ["projects", "measures"],
    ["themes", "measures"],
    ["projects", "owners"],
    ["themes", "owners"],
    ["objectives", "owners"],
    ["measures", "owners"],
  ] as const;
  return {
    heads: ["This", "With", "How"],
    rows: pairs.flatMap(([rows, columns]) =>
      matrix[rows].flatMap((row) =>
        matrix[columns].flatMap((column) => {
          const how = correlation(matrix, row.id, column.id);
          const name = columns === "owners" ? column.title : `${column.label} ${column.title}`;
          const said = columns === "owners" ? "owned by" : how === "direct" ? "directly" : "through an objective";
          return how ? [[`${row.label} ${row.title}`, name, said]] : [];
        }),
      ),
    ),
  };
}
