import type { ObjectiveRow } from "@/domain/objectives/queries";
import { scoreWords } from "@/domain/objectives/wording-rules";
import { elapsedShare } from "@/domain/signals/pace";
import type { ObjectiveLine } from "./objective-columns";

const ticks = 20;

/** Rows of the list. The tall tick of the gauge is the time that has passed. */
export function objectiveLines(rows: readonly ObjectiveRow[], today: string): ObjectiveLine[] {
  return rows.map((row) => {
    const left = row.ownerStatus === "departed";
    return {
      id: row.id,
      needs: left && row.status === "active",
      status: row.status === "draft" ? "draft" : (row.signalStatus ?? "no_data"),
      label: row.label,
      title: row.title,
      note: row.visibility === "restricted" ? "restricted" : null,
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
    };
  });
}

function weakestWords(row: ObjectiveRow): string | null {
  if (row.signalStatus === "stale" && row.lastKnownStatus) return `last known ${row.lastKnownStatus.replace("_", " ")}`;
  return row.weakest;
}
