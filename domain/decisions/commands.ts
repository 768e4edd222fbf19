import "server-only";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { DecisionLink, InFlight } from "@/db/schema/decisions";
import { objectives } from "@/db/schema/objectives";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, invalid } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { lockTrees } from "../access/tree-lock";
import { swapVersion } from "../briefs/change-commands";
import { supersedeBriefBy } from "../briefs/ending-commands";
import { workInFlight } from "../briefs/flight-queries";
import { publishBrief } from "../briefs/publication-commands";
import { briefForUpdate } from "../briefs/row-commands";
import { once } from "../history/once";
import { findDebunked } from "../hypotheses/rest-queries";
import { stopObjectiveBy } from "../objectives/closing-commands";
import { objectiveForUpdate } from "../objectives/commands";
import { stopProjectBy } from "../projects/commands";
import { redirectProjectBy } from "../projects/redirect-commands";
import { projectForUpdate } from "../projects/row-commands";
import { retireThemeBy } from "../strategy/commands";
import type { Fate } from "../vocabulary";
import { decide } from "./decide-commands";
import { evidenceFor } from "./evidence-queries";
import type { PivotVersion, retireThemeInput, SupersedeBrief, stopObjectiveInput, stopProjectInput } from "./input";
import { parseReference } from "./reference-rules";
import { fatesOf, missingFate } from "./rules";

/** A change of direction (R11): the pivot is recorded with its reason and the fate of work in flight, and carried out at once. */
export const pivotVersion = (actor: Actor, input: PivotVersion): Promise<string> =>
  withOrg(actor, (tx) =>
    once(tx, actor, "brief.pivot", input, async () => {
      assertCan(actor, "decision.pivot", {}, "A change of direction is an executive's decision.");
      await briefForUpdate(tx, actor, input.briefId);
      const inFlight = await fateOfWork(tx, actor, input);
      const shown = await evidenceOf(tx, actor, input);
      const id = await decide(tx, actor, {
        ...input,
        kind: "pivot",
        reason: withEvidence(input),
        links: [{ type: "brief", id: input.briefId, role: "version" }, ...shown],
        inFlight,
      });
      await swapVersion(tx, actor, {
        ...input,
        changeReason: input.changeReason || input.reason,
        changeKind: "direction",
        notDirectionBecause: "",
        decisionId: id,
      });
      await carryOut(tx, actor, id, inFlight, input.reason);
      return id;
    }),
  );

/** Another brief replaces this one; if it is still a draft it is published with it. */
export const supersedeBrief = (actor: Actor, input: SupersedeBrief): Promise<string> =>
  withOrg(actor, (tx) =>
    once(tx, actor, "brief.supersede", input, async () => {
      assertCan(actor, "decision.pivot", {}, "Superseding a brief is an executive's decision.");
      if (input.newBriefId === input.briefId) throw invalid("newBriefId", "A brief does not replace itself.");
      await lockTrees(tx, actor);
      await briefForUpdate(tx, actor, input.briefId);
      const next = await briefForUpdate(tx, actor, input.newBriefId);
      const inFlight = await fateOfWork(tx, actor, input);
      const links = [
        { type: "brief", id: input.briefId, role: "from" },
        { type: "brief", id: input.newBriefId, role: "to" },
        ...(await evidenceOf(tx, actor, input)),
      ];
      const reason = withEvidence(input);
      const id = await decide(tx, actor, { ...input, reason, kind: "pivot", links, inFlight });
      await supersedeBriefBy(
        actor,
        { briefId: input.briefId, version: input.version, byId: next.id, decisionId: id, note: input.reason },
        tx,
      );
      if (next.status === "draft" || next.status === "in_review")
        await publishBrief(actor, { briefId: next.id, version: next.version }, tx);
      else if (next.status !== "published") throw conflict("The brief that replaces it has ended itself.");
      await carryOut(tx, actor, id, inFlight, input.reason);
      return id;
    }),
  );

export const stopObjective = (actor: Actor, input: z.output<typeof stopObjectiveInput>): Promise<string> =>
  withOrg(actor, (tx) =>
    once(tx, actor, "objective.stop", input, async () => {
      const objective = await objectiveForUpdate(tx, actor, input.objectiveId);
      assertCan(actor, "decision.stop", { teamId: objective.teamId });
      const id = await decide(tx, actor, { ...input, kind: "stop", links: [{ type: "objective", id: objective.id }] });
      await stopObjectiveBy(actor, { objectiveId: objective.id, decisionId: id, note: input.reason }, tx);
      return id;
    }),
  );

/** Stops a project. Where it serves a brief the stop is a decision; else its reason is enough. */
export const stopProject = (actor: Actor, input: z.output<typeof stopProjectInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const project = await projectForUpdate(tx, actor, input.projectId);
    assertCan(
      actor,
      "decision.stop",
      { teamId: project.teamId },
      "Executives stop projects, and managers those in their scope.",
    );
    const [served] = project.objectiveId
      ? await tx
          .select({ briefId: objectives.briefId })
          .from(objectives)
          .where(and(eq(objectives.orgId, actor.orgId), eq(objectives.id, project.objectiveId)))
      : [];
    const links = [{ type: "project", id: project.id }];
    const question = `Does “${project.title}” still serve the intent?`;
    const decisionId = served?.briefId
      ? await decide(tx, actor, { kind: "stop", question, choice: "Stop it.", reason: input.reason, links })
      : null;
    await stopProjectBy(actor, { ...input, decisionId }, tx);
  });

export const retireTheme = (actor: Actor, input: z.output<typeof retireThemeInput>): Promise<string> =>
  withOrg(actor, (tx) =>
    once(tx, actor, "theme.retire", input, async () => {
      assertCan(actor, "theme.retire", {}, "Only an executive retires a theme.");
      const id = await decide(tx, actor, { ...input, kind: "decision", links: [{ type: "theme", id: input.themeId }] });
      await retireThemeBy(actor, { themeId: input.themeId, decisionId: id }, tx);
      return id;
    }),
  );

/** What was chosen as evidence: debunked bets, which the decision answers, and rows that this person may see. */
async function evidenceOf(
  tx: Tx,
  actor: Actor,
  { briefId, hypothesisIds, evidenceLinks }: { briefId: string; hypothesisIds: string[]; evidenceLinks: string[] },
): Promise<DecisionLink[]> {
  const bets = await findDebunked(actor, hypothesisIds, tx);
  if (bets.length < new Set(hypothesisIds).size) throw invalid("hypothesisIds", "Choose bets that were debunked.");
  const there = new Set((await evidenceFor(tx, actor, briefId)).map(({ value }) => value));
  if (evidenceLinks.some((value) => !there.has(value)))
    throw invalid("evidenceLinks", "Something chosen here is not there any more. Choose again.");
  return [
    ...bets.map((id) => ({ type: "hypothesis", id })),
    ...evidenceLinks.map((value) => ({ ...parseReference(value), role: "evidence" })),
  ];
}

const withEvidence = (input: { reason: string; evidence: string }): string =>
  input.evidence === "" ? input.reason : `${input.reason}\n\nEvidence: ${input.evidence}`;

/** The fate of every running project that serves the brief; one without is refused by name. */
async function fateOfWork(
  tx: Tx,
  actor: Actor,
  input: { briefId: string; projectIds: string[]; projectFates: (Fate | "")[]; projectTargets: (string | null)[] },
): Promise<InFlight[]> {
  const { projects: running } = await workInFlight(tx, actor, input.briefId);
  const fates = fatesOf(input.projectIds, input.projectFates, input.projectTargets);
  const missing = missingFate(running, fates);
  if (missing) throw invalid("projectFates", missing);
  return running.map((project) => ({
    projectId: project.id,
    ...(fates.get(project.id) ?? { fate: "continue", to: null }),
  }));
}

/** Does at once what was decided about work in flight: stops it, or lets it serve another objective. */
async function carryOut(tx: Tx, actor: Actor, decisionId: string, inFlight: InFlight[], reason: string): Promise<void> {
  for (const { projectId, fate, to } of inFlight) {
    if (fate === "stop") await stopProjectBy(actor, { projectId, reason, decisionId }, tx);
    if (fate === "redirect" && to) await redirectProjectBy(actor, { projectId, objectiveId: to, decisionId }, tx);
  }
}
