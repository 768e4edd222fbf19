import { ActionForm } from "@/components/form/action-form";
import { Field, type Option } from "@/components/form/field";
import { PickField } from "@/components/form/pick-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormAction } from "@/lib/action-result";

type Project = {
  title: string;
  purposeInOwnWords: string;
  approach: string;
  kind: string;
  objectiveId: string | null;
  keyTaskKey: string | null;
  testsHypothesisId: string | null;
  kpiMeasureId: string | null;
  obligation: string | null;
  ownerId: string;
  teamId: string;
  startOn: string | null;
  dueOn: string | null;
  definitionOfDone: string;
  expectedItems: number | null;
};

type Props = {
  action: FormAction;
  hidden: Record<string, string>;
  project: Partial<Project>;
  choices: Record<"objectiveId" | "kpiMeasureId" | "ownerId" | "teamId" | "testsHypothesisId", Option[]>;
  label: string;
  verb: string;
};

const kinds = [
  { value: "change", label: "Change: it serves an objective" },
  { value: "run", label: "Run: it keeps a KPI" },
  { value: "obligation", label: "Obligation: a law or a contract asks for it" },
];

/** A project: what it serves first, then who and when. Fields that its kind does not need are hidden by the chosen kind. */
export function ProjectForm({ action, hidden, project, choices, label, verb }: Props) {
  return (
    <ActionForm action={action} hidden={hidden} label={label} className="form narrow project-f">
      <Field name="title" label="What will be true when it is done" value={project.title} maxLength={160} required />
      <Field kind="select" name="kind" label="Kind" options={kinds} value={project.kind ?? "change"} />
      <PickField
        kind="objective"
        name="objectiveId"
        className="f for-change"
        label="Which objective it serves"
        empty="None yet: busy work"
        choices={choices.objectiveId}
        value={project.objectiveId}
      />
      <PickField
        kind="kpi"
        name="kpiMeasureId"
        className="f for-run"
        label="Which KPI it keeps"
        empty="Choose"
        choices={choices.kpiMeasureId}
        value={project.kpiMeasureId}
      />
      {choices.testsHypothesisId.length > 0 && (
        <PickField
          kind="undecided-bet"
          name="testsHypothesisId"
          className="f for-change"
          label="Which bet it tests"
          empty="None"
          choices={choices.testsHypothesisId}
          value={project.testsHypothesisId}
        />
      )}
      <Field
        name="obligation"
        className="f for-obligation"
        label="What asks for it"
        value={project.obligation}
        maxLength={200}
      />
      <Field
        name="purposeInOwnWords"
        label="How it serves the intent, in your words"
        help="Begin with “so that …”: it becomes the first words of the why of all its work."
        value={project.purposeInOwnWords}
      />
      <PickField
        kind="worker"
        name="ownerId"
        label="Who owns it"
        empty="Choose"
        choices={choices.ownerId}
        value={project.ownerId}
      />
      <PickField kind="own-team" name="teamId" label="Team" choices={choices.teamId} value={project.teamId} />
      <Field kind="date" name="startOn" label="Starts" value={project.startOn} />
      <Field
        kind="date"
        name="dueOn"
        label="Due"
        help="The first date you activate it with is kept; on time is judged by it."
        value={project.dueOn}
      />
      <Field kind="textarea" name="definitionOfDone" label="Done means" value={project.definitionOfDone} />
      <Field
        kind="textarea"
        name="approach"
        label="Approach"
        help="The way is the team's; it may change without asking."
        value={project.approach}
      />
      <Field
        kind="number"
        name="expectedItems"
        label="Work items expected, if you can tell"
        value={
          project.expectedItems === null || project.expectedItems === undefined ? "" : String(project.expectedItems)
        }
      />
      <div className="acts">
        <SubmitButton busy="Saving">{verb}</SubmitButton>
      </div>
    </ActionForm>
  );
}
