import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { briefs } from "@/db/schema/briefs";
import { measures } from "@/db/schema/measures";
import { themes } from "@/db/schema/strategy";
import { withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { firstChoices } from "../access/choice-queries";
import { readableBrief } from "../access/scope";
import { listHypothesisChoices } from "./queries";

type Named = { id: string; name: string };

/** Choices in force, and drafts for those who see them. */
export const listThemeTargets = (actor: Actor): Promise<Named[]> =>
  withOrg(actor, async (tx) => {
    const rows = await tx
      .select({ id: themes.id, name: themes.title, status: themes.status, ownerId: themes.ownerId })
      .from(themes)
      .where(
        and(eq(themes.orgId, actor.orgId), inArray(themes.status, ["draft", "in_force"]), isNull(themes.deletedAt)),
      )
      .orderBy(asc(themes.number));
    return rows
      .filter((row) => row.status !== "draft" || actor.role === "executive" || row.ownerId === actor.membershipId)
      .map(({ id, name }) => ({ id, name }));
  });

/** Everything that the form of a bet chooses from. Owners are executives and managers. */
export async function getBetFormChoices(actor: Actor, ownerId: string | null) {
  const [themes, briefs, measures, first] = await Promise.all([
    listThemeTargets(actor),
    listBriefTargets(actor),
    listOpenMeasures(actor),
    firstChoices(actor, { owners: ["leader", ownerId] }),
  ]);
  return {
    themes,
    briefs,
    measures,
    owners: first.owners,
  };
}

/** What an outside signal can touch: bets without a verdict, then choices, as `hypothesis:<id>` and `theme:<id>`. */
export async function listSignalTargets(actor: Actor): Promise<{ value: string; label: string }[]> {
  const [bets, themes] = await Promise.all([listHypothesisChoices(actor), listThemeTargets(actor)]);
  return [
    ...bets.map(({ id, name }) => ({ value: `hypothesis:${id}`, label: name })),
    ...themes.map(({ id, name }) => ({ value: `theme:${id}`, label: `The choice “${name}”` })),
  ];
}

const listBriefTargets = (actor: Actor): Promise<Named[]> =>
  withOrg(actor, (tx) =>
    tx
      .select({ id: briefs.id, name: briefs.title })
      .from(briefs)
      .where(
        and(
          eq(briefs.orgId, actor.orgId),
          inArray(briefs.status, ["draft", "in_review", "published"]),
          isNull(briefs.deletedAt),
          readableBrief(actor),
        ),
      )
      .orderBy(asc(briefs.number)),
  );

/** Measures that everybody reads: a bet is read by everybody. */
const listOpenMeasures = (actor: Actor): Promise<Named[]> =>
  withOrg(actor, (tx) =>
    tx
      .select({ id: measures.id, name: measures.title })
      .from(measures)
      .where(
        and(
          eq(measures.orgId, actor.orgId),
          eq(measures.status, "active"),
          eq(measures.visibility, "org"),
          isNull(measures.visibilityRootId),
        ),
      )
      .orderBy(asc(measures.title))
      .limit(300),
  );
