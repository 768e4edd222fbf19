import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/form/field";
import { PickField } from "@/components/form/pick-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { Choices } from "@/domain/access/choice-queries";
import { editPlanAction, planAction } from "@/domain/resources/actions";
import type { PlanRow } from "@/domain/resources/plan-queries";

type Props = {
  org: string;
  choices: Choices<"target" | "teamId">;
  currency: string;
  plan: PlanRow | null;
  /** Where a new one begins: the time of the plan. */
  period: { from: string; to: string } | null;
  formKey: string;
};

/** One planned amount: what, for what, from when to when, and what it should bring. */
export function PlanForm({ org, choices, currency, plan, period, formKey }: Props) {
  const hidden: Record<string, string> = plan
    ? { org, entryId: plan.id, version: String(plan.version) }
    : { org, key: formKey };
  return (
    <ActionForm
      action={plan ? editPlanAction : planAction}
      hidden={hidden}
      label={plan ? "Change the plan" : "Plan resources"}
      className="form narrow"
    >
      <div className="cols2">
        <Field
          kind="select"
          name="unit"
          label="What is planned"
          value={plan?.unit ?? "days"}
          options={[
            { value: "days", label: "Person-days" },
            { value: "money", label: `Money (${currency})` },
            { value: "headcount", label: "People" },
          ]}
        />
        <Field kind="number" name="amount" label="How much" value={plan ? String(plan.amount) : ""} />
      </div>
      <div className="cols2">
        <PickField
          kind="plan-target"
          name="target"
          label="For which objective or project"
          value={plan?.target ?? ""}
          choices={choices.target}
          empty="None: for the team as a whole"
        />
        <PickField
          kind="plan-team"
          name="teamId"
          label="From which team"
          value={plan?.teamId ?? ""}
          choices={choices.teamId}
          empty="No team named"
        />
      </div>
      <div className="cols2">
        <Field kind="date" name="periodStart" label="From" value={plan?.periodStart ?? period?.from} />
        <Field
          kind="date"
          name="periodEnd"
          label="To"
          value={plan?.periodEnd ?? period?.to}
          help="Counted by working days until it is over."
        />
      </div>
      <div className="cols2">
        <Field
          kind="number"
          name="expectedReturn"
          label="What it should bring (a number)"
          value={plan?.expectedReturn === null || plan === null ? "" : String(plan.expectedReturn)}
        />
        <Field
          name="expectedReturnText"
          label="In words"
          value={plan?.expectedReturnText}
          help="Such as “30 vans a week by June”."
          maxLength={300}
        />
      </div>
      <Field kind="textarea" rows={2} name="note" label="Note" value={plan?.note} />
      <div className="acts">
        <SubmitButton busy="Keeping">{plan ? "Keep the change" : "Plan it"}</SubmitButton>
      </div>
    </ActionForm>
  );
}
