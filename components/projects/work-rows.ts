import type { Column, Row } from "@/components/data-table/spec";
import type { StatusKind } from "@/components/ui/status-kinds";
import type { WorkRow } from "@/domain/projects/work-queries";

export const workColumns: Column[] = [
  { key: "state", head: "State", kind: "status" },
  { key: "id", head: "Id", kind: "id", sort: "number", from: "phone" },
  { key: "title", head: "Work", kind: "link", sort: "title" },
  { key: "why", head: "Why", kind: "why", from: "tablet", none: "no purpose above it" },
  { key: "who", head: "Who", kind: "person", from: "phone" },
  { key: "due", head: "Project due", kind: "date", from: "desk" },
  { key: "age", head: "Days open", kind: "gauge", sort: "age", downFirst: true },
];

/** How an item stands: blocked, older than the team usually takes, in flow, or its state in words. */
export function standing(
  item: Pick<WorkRow, "state" | "blocked" | "age">,
  expected: number | undefined,
): { kind: StatusKind; word: string } {
  if (item.blocked) return { kind: "off_track", word: "blocked" };
  if (item.state === "done") return { kind: "done", word: "done" };
  if (item.state === "cancelled") return { kind: "stopped", word: "cancelled" };
  if (item.state === "review") return { kind: "needs", word: "review" };
  if (item.state !== "in_progress") return { kind: "open", word: item.state };
  if (expected && item.age && item.age > expected) return { kind: "off_track", word: "slow" };
  return { kind: "on_track", word: "in flow" };
}

/** The list's rows as plain data: only this crosses to the browser. */
export const workRows = (items: WorkRow[], org: string, expected: ReadonlyMap<string, number>): Row[] =>
  items.map((item) => {
    const plan = expected.get(item.teamId);
    return {
      id: item.id,
      name: item.title,
      cells: {
        state: standing(item, plan),
        id: item.label,
        title: { text: item.title, href: `/o/${org}/work/${item.id}` },
        why: shortWhy(item, org),
        who: item.assigneeName,
        due: item.projectDueOn,
        age:
          item.age === null
            ? null
            : { value: item.age, of: item.age, plan, step: 2, text: String(item.age), fromEnd: true },
      },
    };
  });

/** In the list the line is cut to its ends: the nearest words and the brief. The whole stands on the item's page. */
function shortWhy(item: WorkRow, org: string): { text: string; href?: string }[] {
  const [near, goal, , brief] = item.why;
  if (!near)
    return item.broken && item.broken !== "unlinked" && item.broken !== "no purpose above it"
      ? [{ text: item.broken }]
      : [];
  const far =
    brief && item.briefId
      ? { text: brief, href: `/o/${org}/briefs/${item.briefId}` }
      : goal && item.objectiveId
        ? { text: goal, href: `/o/${org}/objectives/${item.objectiveId}` }
        : null;
  return far ? [{ text: near }, far] : [{ text: near }];
}
