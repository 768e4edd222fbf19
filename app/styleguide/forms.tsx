import { ActionForm } from "@/components/form/action-form";
import { CheckField, ChoiceField } from "@/components/form/choice-field";
import { ConfidenceField } from "@/components/form/confidence-field";
import { Field } from "@/components/form/field";
import { ListField } from "@/components/form/list-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Both, Specimen } from "./specimen";
import { tryAction } from "./try-action";

const levels = [
  { value: "team", label: "Team" },
  { value: "manager", label: "Manager" },
  { value: "executive", label: "Executive" },
];
const readers = [
  { value: "all", label: "Everybody" },
  { value: "list", label: "A list of readers", help: "You name them next" },
  { value: "board", label: "The board, off by policy", disabled: true },
];
const tellings = [
  { value: "answer", label: "my friction is answered" },
  { value: "brief", label: "a brief changes" },
];

export function Forms() {
  return (
    <Specimen id="forms" title="Forms">
      <Both>
        {(side) => (
          <ActionForm id={`try-${side}`} action={tryAction} hidden={{ version: "1" }} label={`Everything, ${side}`}>
            <div className="cols2">
              <Field name="title" label="What is in your way" help="One line is enough." placeholder="Staging slow" />
              <Field kind="number" name="hours" label="Hours a week" value="2" required />
              <Field kind="select" name="level" label="Level" value="manager" options={levels} empty="Choose a level" />
              <Field kind="date" name="due" label="Answer by" value="2026-07-10" />
              <Field kind="email" name="mail" label="Reply to" autoComplete="email" />
              <Field kind="password" name="password" label="Never given back" autoComplete="off" />
              <Field name="closed" label="Closed by policy" value="Restricted" disabled />
            </div>
            <Field
              kind="textarea"
              doc
              name="boundary"
              label="Boundary"
              value="No more than 30 vans a week until the bracket is changed"
            />
            <ListField
              name="endState"
              label="End state"
              item="condition"
              values={["1 200 vans under contract", "90 % of vans work after one visit"]}
              help="What is true when it is done."
            />
            <div className="cols2">
              <ChoiceField name="reader" label="Who may read it" options={readers} />
              <ChoiceField many name="tell" label="Tell me when" value={["answer"]} options={tellings} />
            </div>
            <CheckField name="protect" label="Protect my name" help="Only your manager sees it." />
            <ConfidenceField name="sure" value={3} />
            <ConfidenceField name="sureWeek" value={4} compact label="Confidence this week" />
            <div className="acts">
              <SubmitButton name="verb" value="save" kbd="↵" busy="Saving">
                Save
              </SubmitButton>
              <SubmitButton name="verb" value="conflict" variant="quiet">
                Meet a conflict
              </SubmitButton>
              <SubmitButton name="verb" value="fail" variant="plain">
                Fail
              </SubmitButton>
            </div>
          </ActionForm>
        )}
      </Both>
    </Specimen>
  );
}
