import "server-only";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { type DecisionLink, decisions, type InFlight } from "@/db/schema/decisions";
import { objectives } from "@/db/schema/objectives";
import { type Tx, withOrg } from "@/db/tenancy";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { swapVersion } from "../briefs/change-commands";
import { supersedeBriefBy } from "../briefs/ending-commands";
import { workInFlight } from "../briefs/flight-queries";
import { publishBrief } from "../briefs/publication-commands";
import { briefForUpdate } from "../briefs/row-commands";
import { conflict, invalid } from "../errors";
import { nextNumber } from "../history/numbers";
import { once } from "../history/once";
import { record } from "../history/record";
import { findDebunked } from "../hypotheses/rest-queries";
import { stopObjectiveBy } from "../objectives/closing-commands";
import { objectiveForUpdate } from "../objectives/commands";
import { stopProjectBy } from "../projects/commands";
import { projectForUpdate } from "../projects/row-commands";
import { retireThemeBy } from "../strategy/commands";
import type { DecisionKind, Fate, ReasonKind } from "../vocabulary";
import type { PivotVersion, retireThemeInput, SupersedeBrief, stopObjectiveInput, stopProjectInput } from "./input";
import { fatesOf, missingFate } from "./rules";

type Made = {
  kind: DecisionKind;
  question: string;
  options?: string;
  choice: string;
  reason: string;
  reasonKind?: ReasonKind;
  links: DecisionLink[];
  inFlight?: InFlight[];
};

/** A change of direction (R11): the pivot is recorded with its reason and the fate of work in flight, and carried out at once. */
export const pivotVersion = (actor: Actor, input: PivotVersion): Promise<string> =>
  withOrg(actor, (tx) =>
    once(tx, actor, "brief.pivot", input, async () => {
      assertCan(actor, "decision.pivot", {}, "A change of direction is an executive's decision.");
      await briefForUpdate(tx, actor, input.briefId);
      const inFlight = await fateOfWork(tx, actor, input);
      const id = await decide(tx, actor, {
        ...input,
        kind: "pivot",
        links: [{ type: "brief", id: input.briefId, role: "version" }, ...(await betsAnswered(tx, actor, input))],
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

/** Another brief replaces this one; if it is still a draft it is published in the same breath. */
export const supersedeBrief = (actor: Actor, input: SupersedeBrief): Promise<string> =>
  withOrg(actor, (tx) =>
    once(tx, actor, "brief.supersede", input, async () => {
      assertCan(actor, "decision.pivot", {}, "Superseding a brief is an executive's decision.");
      if (input.newBriefId === input.briefId) throw invalid("newBriefId", "A brief does not replace itself.");
      await briefForUpdate(tx, actor, input.briefId);
      const next = await briefForUpdate(tx, actor, input.newBriefId);
      const inFlight = await fateOfWork(tx, actor, input);
      const links = [
        { type: "brief", id: input.briefId, role: "from" },
        { type: "brief", id: input.newBriefId, role: "to" },
        ...(await betsAnswered(tx, actor, input)),
      ];
      const id = await decide(tx, actor, { ...input, kind: "pivot", links, inFlight });
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

async function decide(tx: Tx, actor: Actor, made: Made): Promise<string> {
  const number = await nextNumber(tx, actor, "decision");
  const id = newId();
  const { kind, question, choice, reason, links } = made;
  const row = {
    orgId: actor.orgId,
    id,
    number,
    kind,
    question,
    choice,
    reason,
    links,
    options: made.options ?? "",
    reasonKind: made.reasonKind ?? null,
    inFlight: made.inFlight ?? [],
    deciderId: actor.membershipId,
    status: "decided" as const,
    decidedAt: actor.now,
  };
  await tx
    .insert(decisions)
    .values({ ...row, createdAt: actor.now, updatedAt: actor.now, createdBy: actor.membershipId });
  await record(tx, actor, { action: "decision.made", type: "decision", id, after: row });
  return id;
}

/** The debunked bets that a decision names: with it they are answered. */
async function betsAnswered(tx: Tx, actor: Actor, { hypothesisIds }: { hypothesisIds: string[] }) {
  const found = await findDebunked(actor, hypothesisIds, tx);
  if (found.length < new Set(hypothesisIds).size) throw invalid("hypothesisIds", "Choose bets that were debunked.");
  return found.map((id) => ({ type: "hypothesis", id }));
}

/** The fate of every running project that serves the brief; one without is refused by name. */
async function fateOfWork(
  tx: Tx,
  actor: Actor,
  input: { briefId: string; projectIds: string[]; projectFates: (Fate | "")[] },
): Promise<InFlight[]> {
  const { projects: running } = await workInFlight(tx, actor, input.briefId);
  const fates = fatesOf(input.projectIds, input.projectFates);
  const missing = missingFate(running, fates);
  if (missing) throw invalid("projectFates", missing);
  return running.map((project) => ({ projectId: project.id, fate: fates.get(project.id) ?? "continue" }));
}

async function carryOut(tx: Tx, actor: Actor, decisionId: string, inFlight: InFlight[], reason: string): Promise<void> {
  for (const { projectId, fate } of inFlight)
    if (fate === "stop") await stopProjectBy(actor, { projectId, reason, decisionId }, tx);
}
