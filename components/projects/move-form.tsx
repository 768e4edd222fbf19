import { ActionForm } from "@/components/form/action-form";
import { AskFirst } from "@/components/form/ask-first";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { moveItemAction } from "@/domain/projects/actions";
import { nextStates } from "@/domain/projects/rules";
import type { WorkItemState, WorkItemType } from "@/domain/vocabulary";

type Props = {
  org: string;
  item: { id: string; version: number; state: WorkItemState; type: WorkItemType; accepterId: string | null };
  /** On a card only the next step forward is shown. */
  compact?: boolean;
  isMine: boolean;
};

const verbs: Record<WorkItemState, string> = {
  backlog: "Back to backlog",
  ready: "Ready",
  in_progress: "Start",
  review: "Send to review",
  done: "Done",
  cancelled: "Cancel",
};

/** One button per state that the item may go to. */
export function MoveForm({ org, item, compact, isMine }: Props) {
  const isReview = item.state === "review";
  const states = nextStates(item).filter((to) => !compact || forward(item.state, to));
  const shown = isReview && isMine ? states.filter((to) => to === "cancelled") : states;
  if (shown.length === 0) return null;
  const forth = shown.filter((to) => to !== "cancelled");
  const label = (to: WorkItemState) =>
    isReview && to === "done"
      ? "Accept"
      : isReview && to === "in_progress"
        ? "Return"
        : item.state === "in_progress" && to === "ready"
          ? "Not yet"
          : verbs[to];
  return (
    <ActionForm
      action={moveItemAction}
      hidden={{ org, itemId: item.id, version: String(item.version) }}
      className="moves"
      label="Move"
    >
      {isReview && shown.includes("in_progress") && (
        <Field name="reason" label="Why, where you return it" maxLength={300} />
      )}
      {forth.map((to, index) => (
        <SubmitButton
          key={to}
          name="to"
          value={to}
          size="sm"
          variant={index === forth.length - 1 && !compact ? "filled" : "quiet"}
        >
          {label(to)}
        </SubmitButton>
      ))}
      {shown.includes("cancelled") && (
        <AskFirst verb="Cancel" variant="plain" question="Nobody works on it any more. It counts as not done.">
          <SubmitButton name="to" value="cancelled" size="sm" variant="stop">
            Yes, cancel it
          </SubmitButton>
        </AskFirst>
      )}
    </ActionForm>
  );
}

const order: WorkItemState[] = ["backlog", "ready", "in_progress", "review", "done"];
const forward = (from: WorkItemState, to: WorkItemState) => order.indexOf(to) > order.indexOf(from);
