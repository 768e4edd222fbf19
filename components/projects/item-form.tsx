import { ActionForm } from "@/components/form/action-form";
import { CheckField } from "@/components/form/choice-field";
import { Field, type Option } from "@/components/form/field";
import { PickField } from "@/components/form/pick-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormAction } from "@/lib/action-result";

type Item = {
  title: string;
  detail: string;
  type: string;
  projectId: string | null;
  teamId: string;
  assigneeId: string | null;
  accepterId: string | null;
  dueOn: string | null;
  customerVisible: boolean;
  unplanned: boolean;
};

type Props = {
  action: FormAction;
  hidden: Record<string, string>;
  item: Partial<Item>;
  choices: Record<"projectId" | "teamId" | "assigneeId" | "accepterId", Option[]>;
  label: string;
  verb: string;
};

const types = [
  { value: "task", label: "Task" },
  { value: "deliverable", label: "Deliverable: somebody else accepts it" },
  { value: "milestone", label: "Milestone" },
];

/** Title and project are enough; the rest can wait. */
export function ItemForm({ action, hidden, item, choices, label, verb }: Props) {
  return (
    <ActionForm action={action} hidden={hidden} label={label} className="form narrow" empties={!hidden.version}>
      <Field name="title" label="What there is to do" value={item.title} maxLength={200} required />
      <PickField
        kind="project"
        name="projectId"
        label="For which project"
        empty="None: unlinked work"
        help="Work without a project has no purpose above it; it is shown as such."
        choices={choices.projectId}
        value={item.projectId}
      />
      <PickField kind="own-team" name="teamId" label="Team" choices={choices.teamId} value={item.teamId} />
      <PickField
        kind="worker"
        name="assigneeId"
        label="Who does it"
        empty="Nobody yet"
        choices={choices.assigneeId}
        value={item.assigneeId}
      />
      {item.type !== "rework" && (
        <Field kind="select" name="type" label="Type" options={types} value={item.type ?? "task"} />
      )}
      <PickField
        kind="worker"
        name="accepterId"
        label="Who accepts it"
        empty="Nobody needs to"
        help="Somebody other than who does it."
        choices={choices.accepterId}
        value={item.accepterId}
      />
      <Field kind="date" name="dueOn" label="Due" value={item.dueOn} />
      <Field kind="textarea" name="detail" label="More, if it needs more" value={item.detail} />
      <CheckField name="customerVisible" label="Customers see the result" checked={item.customerVisible} />
      <CheckField name="unplanned" label="It was not planned" checked={item.unplanned} />
      <div className="acts">
        <SubmitButton busy="Saving">{verb}</SubmitButton>
      </div>
    </ActionForm>
  );
}
