import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { draftFromBackBriefAction } from "@/domain/projects/translation-actions";

/** One click from an accepted back-brief to draft projects for the key tasks it took. */
export function DraftFromBackBriefForm({ org, briefId }: { org: string; briefId: string }) {
  return (
    <ActionForm
      action={draftFromBackBriefAction}
      hidden={{ org, briefId }}
      className="acts"
      label="Draft projects from my back-brief"
    >
      <p className="acts">
        <SubmitButton variant="quiet" busy="Drafting">
          Draft projects for the key tasks I took
        </SubmitButton>
        <span>From your accepted back-brief; each can be changed before it begins.</span>
      </p>
    </ActionForm>
  );
}
