import type { Metadata } from "next";
import { StopObjectiveForm } from "@/components/decisions/stop-objective-form";
import { FrictionSection } from "@/components/friction/friction-section";
import { ShakenMarks } from "@/components/hypotheses/shaken-marks";
import { ObjectivePage } from "@/components/objectives/objective-page";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { listFrictionsOf } from "@/domain/friction/place-queries";
import { listShaken } from "@/domain/hypotheses/rest-queries";
import { getObjective } from "@/domain/objectives/detail-queries";
import { objectiveMoves } from "@/domain/objectives/may-rules";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Objective" };

type Props = { params: Promise<{ org: string; id: string }> };

export default async function Objective({ params }: Props) {
  const { org, id } = await params;
  const actor = await requireActor(org);
  const objective = await orNotFound(getObjective(actor, id));
  return (
    <ObjectivePage
      org={org}
      today={actor.today}
      identity={actor.org.identityStatement}
      objective={objective}
      may={objectiveMoves(actor, objective)}
      formKey={newId()}
      marks={<ShakenMarks org={org} shaken={await listShaken(actor, { objectiveId: id })} />}
      friction={
        can(actor, "friction.read") && (
          <FrictionSection
            org={org}
            rows={await listFrictionsOf(actor, { objectiveId: id })}
            from={`objective=${id}`}
            label="Challenge this target"
          />
        )
      }
      stop={<StopObjectiveForm org={org} objective={objective} formKey={newId()} />}
    />
  );
}
