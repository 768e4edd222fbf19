import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { AskFirst } from "@/components/form/ask-first";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import {
  activateProjectAction,
  declineProjectAction,
  finishProjectAction,
  pauseProjectAction,
} from "@/domain/projects/actions";
import type { ProjectView } from "@/domain/projects/queries";
import type { FormAction } from "@/lib/action-result";

export type May = {
  edit: boolean;
  activate: boolean;
  decline: boolean;
  pause: boolean;
  stop: boolean;
  finish: boolean;
  say: boolean;
  work: boolean;
  use: boolean;
  moveHill: boolean;
};

type Props = {
  org: string;
  project: ProjectView;
  may: May /** The form that stops it, which is a decision. */;
  stop: ReactNode;
};

/** What the reader may do with the project now. */
export function ProjectActs({ org, project, may, stop }: Props) {
  const hidden = { org, projectId: project.id, version: String(project.version) };
  const { status } = project;
  return (
    <div className="acts">
      {may.activate && (status === "proposed" || status === "paused") && (
        <Act
          action={activateProjectAction}
          hidden={hidden}
          verb={status === "paused" ? "Resume it" : "Activate it"}
          filled
        />
      )}
      {may.finish && status === "active" && (
        <AskFirst verb="It is done" question="The project ends with today. It is not edited afterwards.">
          <Act action={finishProjectAction} hidden={hidden} verb="Yes, it is done" filled />
        </AskFirst>
      )}
      {may.pause && status === "active" && <Act action={pauseProjectAction} hidden={hidden} verb="Pause it" />}
      {may.decline && status === "proposed" && (
        <Because action={declineProjectAction} hidden={hidden} verb="Decline it" label="Why not" />
      )}
      {may.stop && (status === "active" || status === "paused") && stop}
    </div>
  );
}

type ActProps = { action: FormAction; hidden: Record<string, string>; verb: string; filled?: boolean };

function Act({ action, hidden, verb, filled }: ActProps) {
  return (
    <ActionForm action={action} hidden={hidden} className="moves" label={verb}>
      <SubmitButton size="sm" variant={filled ? "filled" : "quiet"}>
        {verb}
      </SubmitButton>
    </ActionForm>
  );
}

function Because({ action, hidden, verb, label }: ActProps & { label: string }) {
  return (
    <details className="maker">
      <summary>{verb}</summary>
      <ActionForm action={action} hidden={hidden} className="form narrow" label={verb}>
        <Field kind="textarea" name="reason" label={label} rows={2} />
        <SubmitButton size="sm" variant="stop">
          {verb}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
