import "server-only";
import type { Actor } from "../access/actor";
import { firstChoices } from "../access/choice-queries";
import { findBriefsInForce } from "../briefs/queries";
import { listThemes } from "../strategy/queries";

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
  const [themes, briefs, first] = await Promise.all([
    listThemes(actor),
    findBriefsInForce(actor),
    firstChoices(actor, {
      ownerId: ["worker", keep?.ownerId ?? actor.membershipId],
      teamId: ["own-team", keep?.teamId ?? actor.teamId],
      parentObjectiveId: ["objective", keep?.parentObjectiveId],
      readerIds: ["member", keep?.readers.map((one) => one.id)],
    }),
  ]);
  return {
    first,
    themes: themes.filter((theme) => theme.status !== "retired" || theme.id === keep?.themeId),
    briefs,
  };
}
