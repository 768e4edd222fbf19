import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { UseAsEvidence } from "@/components/hypotheses/use-as-evidence";
import { Status } from "@/components/ui/status";
import { sayHowItGoesAction } from "@/domain/projects/actions";
import type { ProjectView } from "@/domain/projects/queries";
import { formatDateShort } from "@/lib/dates";
import { projectStatus } from "./project-words";

type Props = { org: string; today: string; project: ProjectView; maySay: boolean; mayUse: boolean };

/** The owner's word of the last weeks, and the place to say the next one. */
export function ProjectWords({ org, today, project, maySay, mayUse }: Props) {
  const isRunning = project.status === "active" || project.status === "paused";
  return (
    <div>
      <h2 className="small">{project.said[0] ? "How it goes" : "Nobody has said yet how it goes"}</h2>
      {maySay && isRunning && (
        <ActionForm
          action={sayHowItGoesAction}
          hidden={{ org, projectId: project.id, asOf: today }}
          empties
          label="Say how it goes"
        >
          <ChoiceField
            name="statusWord"
            label="How it goes"
            hideLabel
            inline
            options={[
              { value: "going_well", label: "going well" },
              { value: "watch", label: "watch" },
              { value: "stuck", label: "stuck" },
            ]}
          />
          <Field
            name="note"
            label="One line"
            hideLabel
            placeholder="One line, only if something changed"
            maxLength={500}
          />
          <div className="acts">
            <SubmitButton size="sm">Say it</SubmitButton>
          </div>
        </ActionForm>
      )}
      <ol className="facts-l">
        {project.said.map((one) => (
          <li key={one.id}>
            <span className="mut nw">{formatDateShort(one.asOf, today)}</span>
            <div>
              <Status {...projectStatus("active", one.statusWord)} /> {one.note}{" "}
              {mayUse && <UseAsEvidence org={org} type="check_in" id={one.id} of={one.asOf} />}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
