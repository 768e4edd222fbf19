import { ActionForm } from "@/components/form/action-form";
import { Toast } from "@/components/ui/toast";
import { restoreBriefAction, takeBackAcceptanceAction } from "@/domain/briefs/actions";
import { restoreDiveAction } from "@/domain/dives/actions";
import { restoreObjectiveAction } from "@/domain/objectives/actions";
import { undoMoveAction } from "@/domain/projects/actions";
import type { FormAction } from "@/lib/action-result";
import { type Undo, writeUndo } from "@/lib/undo";

const deeds: Record<Undo["kind"], { said: string; id: string; action: FormAction }> = {
  work: { said: "Moved.", id: "itemId", action: undoMoveAction },
  objective: { said: "The draft is deleted.", id: "objectiveId", action: restoreObjectiveAction },
  brief: { said: "The draft is discarded.", id: "briefId", action: restoreBriefAction },
  "back-brief": { said: "Accepted.", id: "backBriefId", action: takeBackAcceptanceAction },
  dive: { said: "The visit is called off.", id: "diveId", action: restoreDiveAction },
};

/** What was just done, and the way back, for eight seconds; without a script it stands on the page that follows. */
export function UndoToast({ org, undo }: { org: string; undo: Undo }) {
  const { said, id, action } = deeds[undo.kind];
  return (
    <Toast
      key={writeUndo(undo)}
      undo={
        <ActionForm
          action={action}
          hidden={{ org, [id]: undo.id, version: String(undo.version) }}
          className="verb"
          label="Undo"
        >
          <button type="submit">Undo</button>
        </ActionForm>
      }
    >
      {said}
    </Toast>
  );
}
