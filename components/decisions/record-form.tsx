import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";
import { PickField } from "@/components/form/pick-field";
import { PickMany } from "@/components/form/pick-many";
import { SubmitButton } from "@/components/form/submit-button";
import type { Choices } from "@/domain/access/choice-queries";
import type { DecisionPrefill } from "@/domain/decisions/list-input";
import { recordDecisionAction } from "@/domain/decisions/record-actions";

type Props = {
  org: string;
  choices: Choices<"teamId" | "themeId" | "about">;
  mayPosture: boolean;
  mustName: boolean;
  reviewId: string | null;
  /** Debunked bets that no decision has answered, and the one that this decision answers. */
  debunked: { id: string; statement: string }[];
  answers: string | null;
  prefill: DecisionPrefill;
  formKey: string;
};

const kinds = [
  { value: "decision", label: "A decision", help: "Something is settled." },
  { value: "persist", label: "Staying the course", help: "It was asked, and we go on." },
  { value: "reallocation", label: "Means move", help: "Before, after, and when we look whether it happened." },
];
const posture = { value: "posture", label: "A posture", help: "Which side of a theme needs the emphasis." };

/** A decision that stands on its own: question, choice, reason, what it is about, when to look again. */
export function RecordForm({
  org,
  choices,
  mayPosture,
  mustName,
  reviewId,
  debunked,
  answers,
  prefill,
  formKey,
}: Props) {
  return (
    <ActionForm
      action={recordDecisionAction}
      hidden={{ org, key: formKey, ...(reviewId ? { reviewId } : {}) }}
      label="Record a decision"
      className="form narrow"
    >
      <ChoiceField
        name="kind"
        label="What kind"
        value={prefill.kind}
        options={mayPosture ? [...kinds, posture] : kinds}
      />
      <Field name="question" label="The question" value={prefill.question} maxLength={500} />
      <Field kind="textarea" name="options" label="What else was possible" />
      <Field kind="textarea" doc rows={2} name="choice" label="What was chosen" />
      <Field kind="textarea" doc name="reason" label="Why" help="Name the evidence." />
      <div className="cols2">
        <PickField
          kind="decision-team"
          name="teamId"
          label={mustName ? "For which team" : "For one team only"}
          value={prefill.teamId}
          choices={choices.teamId}
          empty={mustName ? "Choose a team you lead" : "For everybody"}
        />
        <PickField
          kind="theme-in-force"
          name="themeId"
          label="For which theme"
          choices={choices.themeId}
          empty="No theme"
        />
      </div>
      <details open={answers !== null || prefill.about.length > 0}>
        <summary>What it is about</summary>
        <PickMany
          kind="decision-subject"
          name="about"
          label={
            debunked.length > 0
              ? "Debunked bets it answers, briefs and objectives it changes"
              : "Briefs and objectives it changes"
          }
          value={answers ? [`hypothesis:${answers}`] : prefill.about}
          choices={[
            ...debunked.map(({ id, statement }) => ({ value: `hypothesis:${id}`, label: `Debunked: ${statement}` })),
            ...choices.about,
          ]}
        />
      </details>
      <div className="cols2">
        <Field kind="textarea" rows={2} name="stateBefore" label="Before (where means move)" value={prefill.before} />
        <Field kind="textarea" rows={2} name="stateAfter" label="After" value={prefill.after} />
      </div>
      <Field kind="textarea" rows={2} name="expectedResult" label="What we expect of it" />
      <Field
        kind="date"
        name="revisitOn"
        label="Look again on"
        value={prefill.revisit}
        help="It comes back to you that day, until you say what happened."
      />
      <div className="acts">
        <SubmitButton busy="Recording">Record it</SubmitButton>
      </div>
    </ActionForm>
  );
}
