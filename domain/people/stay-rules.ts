import type { EarlierStay } from "../vocabulary";

type Left = {
  teamId: string | null;
  startedOn: string | null;
  departedOn: string | null;
  departureKind: EarlierStay["kind"] | null;
  departureReason: EarlierStay["reason"] | null;
};

/** The stay that a departure ended, to be kept when the person comes back; none while they are here. */
export const endedStay = (member: Left, joinedOn: string): EarlierStay[] =>
  member.departedOn === null
    ? []
    : [
        {
          teamId: member.teamId,
          startedOn: member.startedOn ?? joinedOn,
          departedOn: member.departedOn,
          kind: member.departureKind ?? "end_of_contract",
          reason: member.departureReason ?? "unknown",
        },
      ];
