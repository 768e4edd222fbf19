import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { editObjectiveAction } from "@/domain/objectives/actions";
import type { ObjectiveDetail } from "@/domain/objectives/detail-queries";
import { type ObjectiveChoices, ObjectiveForm } from "./objective-form";

type Props = { org: string; objective: ObjectiveDetail; choices: ObjectiveChoices; aspiration: number };

/** The form of an objective with what stands in it now. */
export function EditObjective({ org, objective, choices, aspiration }: Props) {
  const { line, keyTaskKey, briefId } = objective;
  const label = line.brief?.title ?? "A brief you may not read";
  const serves = briefId
    ? {
        value: keyTaskKey ? `${briefId}/${keyTaskKey}` : briefId,
        label: line.keyTask ? `${label}: ${line.keyTask}` : label,
      }
    : null;
  return (
    <WorkPage
      stations={[
        { level: "Objective", label: objective.title, href: `/o/${org}/objectives/${objective.id}` },
        { level: "Edit", label: "What it says", you: true },
      ]}
    >
      <Finding sub="Every change is kept in its history.">Change what this objective says</Finding>
      <ObjectiveForm
        action={editObjectiveAction}
        hidden={{ org, objectiveId: objective.id, version: String(objective.version) }}
        label="Edit this objective"
        verb="Save it"
        choices={choices}
        aspiration={aspiration}
        values={{ ...objective, serves, readerIds: objective.readers.map((reader) => reader.id) }}
      />
    </WorkPage>
  );
}
