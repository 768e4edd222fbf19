import { ActionForm } from "@/components/form/action-form";
import { AskFirst } from "@/components/form/ask-first";
import { SubmitButton } from "@/components/form/submit-button";
import { withdrawPlanAction } from "@/domain/resources/actions";

/** Takes a plan back, once asked. */
export function WithdrawPlanForm({ hidden }: { hidden: Record<string, string> }) {
  return (
    <AskFirst verb="Take it back" question="Nothing is compared with this plan any more. Its history stays.">
      <ActionForm action={withdrawPlanAction} hidden={hidden} label="Take the plan back">
        <SubmitButton variant="stop" size="sm" busy="Taking back">
          Yes, take it back
        </SubmitButton>
      </ActionForm>
    </AskFirst>
  );
}
