import "server-only";
import type { Actor } from "../access/actor";
import { firstChoices } from "../access/choice-queries";

type Standing = {
  ownerId?: string | null;
  themeId?: string | null | undefined;
  briefId?: string | null | undefined;
  leadingMeasureId?: string | null;
};

/** The first rows of everything that the form of a bet chooses from, with what stands in it. Owners are executives and managers. */
export const getBetFormChoices = (actor: Actor, { ownerId, themeId, briefId, leadingMeasureId }: Standing) =>
  firstChoices(actor, {
    themes: ["theme", themeId],
    briefs: ["running-brief", briefId],
    measures: ["open-measure", leadingMeasureId],
    owners: ["leader", ownerId],
  });
