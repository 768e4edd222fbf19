import { numberWord, pluralWord, sentence } from "@/lib/format";
import type { WorkCut } from "./list-input";

/** The sentence of the work list: how many, how many are old, how many have no purpose above them. */
export function workFinding(counts: { total: number; older: number; broken: number; view: string }): {
  said: string;
  needs: string | null;
} {
  const { total, older, broken, view } = counts;
  if (total === 0) return { said: view === "flow" ? "Nothing is in flow." : "Nothing here.", needs: null };
  const items = total === 1 ? "item" : "items";
  const place = view === "flow" ? "in flow" : view === "backlog" ? "waiting" : view === "done" ? "done" : "here";
  const said =
    older > 0
      ? `${sentence(numberWord(older))} of ${total} ${items} ${place} ${older === 1 ? "is" : "are"} older than what we usually finish.`
      : `${sentence(numberWord(total))} ${items} ${place}.`;
  return {
    said,
    needs:
      broken === 0
        ? null
        : `${sentence(numberWord(broken))} ${broken === 1 ? "has" : "have"} no purpose above ${broken === 1 ? "it" : "them"}.`,
  };
}

const cutWords: Record<WorkCut, string> = {
  finished: "finished",
  rework: "finished that repaired earlier work",
  returned: "finished after being sent back",
  unplanned: "finished that nobody had planned",
  visible: "accepted that a customer sees",
  accepted: "handed in for acceptance",
  due: "first due in that time",
  late: "late, finished or still open",
  open: "started and not finished",
  older: "older than 85 % of what the team finishes",
  blocked: "blocked",
};

/** The sentence over the rows of one figure: it says the same number. */
export const cutFinding = (cut: WorkCut, counted: number): string =>
  counted === 0 ? "No item was counted here." : `${sentence(pluralWord(counted, "item"))} ${cutWords[cut]}.`;
