import "server-only";
import { readTogether } from "@/db/reading";
import type { Actor } from "../access/actor";
import { getWorkInFlight } from "../briefs/flight-queries";
import { listUnanswered } from "../hypotheses/rest-queries";
import { listEvidence } from "./evidence-queries";
import { listTargets } from "./picker-queries";

/** What the forms of a change of direction show: work in flight, bets without an answer, evidence, and new aims. */
export async function getTurnForm(actor: Actor, briefId: string) {
  const [flight, debunked, evidence, targets] = await readTogether(actor, () =>
    Promise.all([
      getWorkInFlight(actor, briefId),
      listUnanswered(actor, { briefId }),
      listEvidence(actor, briefId),
      listTargets(actor),
    ]),
  );
  return { flight, debunked, evidence, targets };
}
