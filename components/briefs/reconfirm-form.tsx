import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { reconfirmAction, withdrawBackBriefAction } from "@/domain/briefs/actions";

/** After a clarification: one click says that it still stands, another opens the next round. */
export function ReconfirmForm({
  org,
  backBriefId,
  briefVersionId,
}: {
  org: string;
  backBriefId: string;
  briefVersionId: string;
}) {
  return (
    <ActionForm
      action={reconfirmAction}
      hidden={{ org, backBriefId, briefVersionId }}
      className="verdict form"
      label="Does it still stand?"
    >
      <p>
        <b>The brief was clarified.</b> Does what you gave back still stand?
      </p>
      <div className="acts">
        <SubmitButton name="answer" value="still_stands">
          It still stands
        </SubmitButton>
        <SubmitButton name="answer" value="revise" variant="quiet">
          I revise it
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

export function WithdrawForm({ org, backBriefId, version }: { org: string; backBriefId: string; version: number }) {
  return (
    <ActionForm
      action={withdrawBackBriefAction}
      hidden={{ org, backBriefId, version: String(version) }}
      className="acts"
      label="Withdraw the back-brief"
    >
      <SubmitButton variant="plain" size="sm">
        Withdraw it and go on writing
      </SubmitButton>
    </ActionForm>
  );
}
