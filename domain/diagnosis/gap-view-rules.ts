import type { Proof } from "../signals/causes";
import type { Diagnosed } from "./diagnose-rules";

export type Sight = {
  /** Teams whose pulse and days the reader may see; `null` is all of them. */
  teams: ReadonlySet<string | null> | null;
  /** Objectives and projects that the reader may not open. */
  hidden: ReadonlySet<string>;
  frictions: ReadonlySet<string>;
  seesRestricted: boolean;
};

const KEPT = "An objective kept to its own line";

/** The diagnosis as one reader may see it: the same figures, without the names and proofs that are not theirs. */
export function seenBy(found: Diagnosed, sight: Sight) {
  const sees = (teamId: string | null) => sight.teams === null || sight.teams.has(teamId);
  const teamOf = new Map(found.objectives.map((one) => [one.id, one.teamId]));
  const objectives = found.objectives.map((one) =>
    sight.hidden.has(one.id)
      ? { ...one, title: KEPT, isHidden: true, burn: null }
      : { ...one, isHidden: false, burn: sees(one.teamId) ? one.burn : null },
  );
  return {
    ...found,
    objectives,
    proofs: found.proofs.flatMap((proof) => seenProof(proof, sight, sees(teamOf.get(proof.objectiveId) ?? null))),
    signs: { ...found.signs, teams: found.signs.teams.filter((one) => sees(one.teamId)) },
    worst: found.worst && sees(found.worst.teamId) ? found.worst : null,
    spreads: found.spreads.filter((one) => sees(one.teamId)),
    sight: {
      ...found.sight,
      loose: found.sight.loose.filter((one) =>
        one.kind === "restricted" ? sight.seesRestricted : !sight.hidden.has(one.id),
      ),
    },
    accountability: {
      ...found.accountability,
      gaps: found.accountability.gaps.filter(
        (one) =>
          one.kind !== "decision" &&
          !sight.frictions.has(one.id) &&
          (one.objectiveId === null || !sight.hidden.has(one.objectiveId)),
      ),
    },
  };
}

export type SeenProof = Proof & { objectiveId: string; isKept: boolean };

function seenProof(proof: Proof & { objectiveId: string }, sight: Sight, seesTeam: boolean): SeenProof[] {
  const { kind, id } = proof.row;
  const isRow = kind === "friction" || kind === "project" || proof.cause === "C1" || proof.cause === "C3";
  if (sight.hidden.has(proof.objectiveId) || (kind === "friction" && sight.frictions.has(id)))
    return [{ ...proof, sentence: "Its proof is for those who may open it.", isKept: true }];
  if (isRow || seesTeam) return [{ ...proof, isKept: false }];
  return [{ ...proof, sentence: "Its proof is for executives and the team's own line.", isKept: true }];
}
