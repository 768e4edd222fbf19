import type { Column, Row } from "@/components/data-table/spec";
import type { ObjectiveRow } from "@/domain/objectives/queries";
import { scoreWords } from "@/domain/objectives/wording-rules";
import { elapsedShare } from "@/domain/signals/pace";

export const objectiveColumns: Column[] = [
  { key: "status", head: "Status", kind: "status" },
  { key: "label", head: "Id", kind: "id", sort: "number" },
  { key: "title", head: "Objective", kind: "link", sort: "title" },
  { key: "done", head: "Done against time", kind: "gauge", sort: "score", none: "no score" },
  { key: "confidence", head: "Confidence", kind: "number", sort: "confidence", from: "tablet" },
  { key: "weakest", head: "Weakest, or last known", kind: "text", from: "desk" },
  { key: "due", head: "Due", kind: "date", sort: "due" },
  { key: "team", head: "Team", kind: "text", from: "tablet" },
  { key: "owner", head: "Owner", kind: "person" },
];

const ticks = 20;

/** Rows of the list. The tall tick of the gauge is the time that has passed. */
export function objectiveRows(rows: readonly ObjectiveRow[], org: string, today: string): Row[] {
  return rows.map((row) => {
    const left = row.ownerStatus === "departed";
    return {
      id: row.id,
      name: row.title,
      needs: left && row.status === "active",
      cells: {
        status: row.status === "draft" ? "draft" : (row.signalStatus ?? "no_data"),
        label: row.label,
        title: {
          text: row.title,
          href: `/o/${org}/objectives/${row.id}`,
          ...(row.visibility === "restricted" ? { note: "restricted" } : {}),
        },
        done:
          row.score === null
            ? null
            : {
                value: row.score * ticks,
                of: ticks,
                step: 1,
                plan: elapsedShare(row.startOn, row.dueOn, today) * ticks,
                text: scoreWords(row.score, 2),
              },
        confidence: row.confidence === null ? null : `${row.confidence} of 10`,
        weakest: weakestWords(row),
        due: row.dueOn,
        team: row.teamName,
        owner: { name: row.ownerName, left },
      },
    };
  });
}

function weakestWords(row: ObjectiveRow): string | null {
  if (row.signalStatus === "stale" && row.lastKnownStatus) return `last known ${row.lastKnownStatus.replace("_", " ")}`;
  return row.weakest;
}
