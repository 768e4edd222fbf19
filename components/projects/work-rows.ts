import type { WhyValue } from "@/components/data-table/cells";
import type { ListRow } from "@/components/data-table/features";
import type { StatusKind } from "@/components/ui/status-kinds";
import type { WorkRow } from "@/domain/projects/work-queries";

/** A work item as its columns need it: plain data, which crosses to the browser once. */
export type WorkLine = ListRow & {
  standing: { kind: StatusKind; word: string };
  label: string;
  title: string;
  why: WhyValue;
  who: string | null;
  due: string | null;
  age: number | null;
  /** The age that most of the team's work stays under. */
  plan?: number | undefined;
};

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

/** What the list shows of each item; `pickOf` says what its box posts, where items can be picked. */
export const workLines = (
  items: WorkRow[],
  expected: ReadonlyMap<string, number>,
  pickOf?: (item: WorkRow) => string | null,
): WorkLine[] =>
  items.map((item) => {
    const plan = expected.get(item.teamId);
    return {
      id: item.id,
      ...(pickOf && { name: item.title, pick: pickOf(item) }),
      standing: standing(item, plan),
      label: item.label,
      title: item.title,
      why: shortWhy(item),
      who: item.assigneeName,
      due: item.projectDueOn,
      age: item.age,
      plan,
    };
  });

/** In the list the line is cut to its ends: the nearest words and the brief. The whole stands on the item's page. */
function shortWhy(item: WorkRow): WhyValue {
  const [near, goal, , brief] = item.why;
  if (!near)
    return item.broken && item.broken !== "unlinked" && item.broken !== "no purpose above it"
      ? [{ text: item.broken }]
      : [];
  const far =
    brief && item.briefId
      ? { text: brief, href: `/briefs/${item.briefId}` }
      : goal && item.objectiveId
        ? { text: goal, href: `/objectives/${item.objectiveId}` }
        : null;
  return far ? [{ text: near }, far] : [{ text: near }];
}
