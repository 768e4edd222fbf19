import "server-only";
import type { Actor } from "../access/actor";
import { firstChoices } from "../access/choice-queries";
import { findBriefsInForce } from "../briefs/queries";

/** What the form of an objective offers; `keep` is the team or the theme that stands there already. */
export async function listObjectiveFormChoices(
  actor: Actor,
  keep: {
    ownerId: string;
    teamId: string;
    themeId: string;
    parentObjectiveId: string | null;
    readers: { id: string }[];
  } | null,
) {
  const [briefs, first] = await Promise.all([
    findBriefsInForce(actor),
    firstChoices(actor, {
      ownerId: ["worker", keep?.ownerId ?? actor.membershipId],
      teamId: ["own-team", keep?.teamId ?? actor.teamId],
      themeId: ["theme", keep?.themeId],
      parentObjectiveId: ["objective", keep?.parentObjectiveId],
      readerIds: ["member", keep?.readers.map((one) => one.id)],
    }),
  ]);
  return { first, briefs };
}
