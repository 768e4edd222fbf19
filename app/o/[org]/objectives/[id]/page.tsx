import type { Metadata } from "next";
import { StopObjectiveForm } from "@/components/decisions/stop-objective-form";
import { FrictionSection } from "@/components/friction/friction-section";
import { ShakenMarks } from "@/components/hypotheses/shaken-marks";
import { ObjectivePage } from "@/components/objectives/objective-page";
import { ObjectiveRests } from "@/components/projects/objective-rests";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { readPage, requireActor } from "@/domain/access/session";
import { listFrictionsOf } from "@/domain/friction/place-queries";
import { listShaken } from "@/domain/hypotheses/rest-queries";
import { listBetsOfObjective } from "@/domain/hypotheses/under-queries";
import { getObjective } from "@/domain/objectives/detail-queries";
import { objectiveMoves } from "@/domain/objectives/may-rules";
import { getEndsOf } from "@/domain/projects/objective-forecast-queries";
import { thresholdsOf } from "@/domain/signals/own-thresholds";
import { readPath } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Objective" };

type Props = { params: Promise<{ org: string; id: string }> };

export default async function Objective({ params }: Props) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const objective = await orNotFound(getObjective(actor, id));
  const [shaken, frictions, ends, bets] = await readPage(actor, () =>
    Promise.all([
      listShaken(actor, { objectiveId: id }),
      can(actor, "friction.read") ? listFrictionsOf(actor, { objectiveId: id }) : null,
      getEndsOf(actor, id),
      listBetsOfObjective(actor, objective),
    ]),
  );
  const bands = thresholdsOf(actor.org.settings).confidence[objective.kind];
  return (
    <ObjectivePage
      org={org}
      today={actor.today}
      identity={actor.org.identityStatement}
      objective={objective}
      may={objectiveMoves(actor, objective)}
      formKey={newId()}
      marks={<ShakenMarks org={org} shaken={shaken} />}
      rests={
        <ObjectiveRests org={org} today={actor.today} objective={objective} ends={ends} bets={bets} bands={bands} />
      }
      friction={
        frictions && (
          <FrictionSection org={org} rows={frictions} from={`objective=${id}`} label="Challenge this target" />
        )
      }
      stop={<StopObjectiveForm org={org} objective={objective} formKey={newId()} />}
    />
  );
}
