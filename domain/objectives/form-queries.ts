import "server-only";
import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import { findBriefsInForce } from "../briefs/queries";
import { listColleagues, listTeamChoices } from "../people/picker-queries";
import { listThemes } from "../strategy/queries";
import { listParentChoices } from "./detail-queries";

/** What the form of an objective offers; `keep` is the team or the theme that stands there already. */
export async function listObjectiveFormChoices(
  actor: Actor,
  keep: { id: string; teamId: string; themeId: string } | null,
) {
  const [people, teams, themes, briefs, parents] = await Promise.all([
    listColleagues(actor),
    listTeamChoices(actor),
    listThemes(actor),
    findBriefsInForce(actor),
    listParentChoices(actor, keep?.id ?? null),
  ]);
  const allowed = (teamId: string) => can(actor, "objective.draft", { teamId, isDraft: true });
  return {
    people,
    teams: teams.filter((team) => team.id === keep?.teamId || allowed(team.id)),
    themes: themes.filter((theme) => theme.status !== "retired" || theme.id === keep?.themeId),
    briefs,
    parents,
  };
}
