import { ActionForm } from "@/components/form/action-form";
import { moveItemAction } from "@/domain/projects/actions";
import { nextStates, word } from "@/domain/projects/rules";
import type { WorkItemState, WorkItemType } from "@/domain/vocabulary";

type Item = {
  id: string;
  title: string;
  version: number;
  state: WorkItemState;
  type: WorkItemType;
  accepterId: string | null;
};

/** The circle before an item: one press takes it to its next state, done or review. It can be taken back within a minute. */
export function TickForm({ org, item }: { org: string; item: Item }) {
  const next = (["done", "review", "in_progress", "ready"] as const).find((to) => nextStates(item).includes(to));
  if (!next || item.state === "review") return <span className="tick-b" aria-hidden="true" />;
  const does = next === "in_progress" ? "Start" : next === "done" ? "Done" : `To ${word[next]}`;
  return (
    <ActionForm
      action={moveItemAction}
      hidden={{ org, itemId: item.id, version: String(item.version) }}
      className="tick"
      label={`${does}: ${item.title}`}
    >
      <button
        type="submit"
        name="to"
        value={next}
        className="tick-b"
        aria-label={`${does}: ${item.title}`}
        title={`${does} (d)`}
        data-step=""
      />
    </ActionForm>
  );
}
