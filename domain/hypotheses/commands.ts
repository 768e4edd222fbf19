import "server-only";
import type { z } from "zod";
import { hypotheses } from "@/db/schema/hypotheses";
import { withOrg } from "@/db/tenancy";
import { conflict, invalid } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { assertFresh, type Kept } from "../history/fresh";
import { nextNumber } from "../history/numbers";
import { once } from "../history/once";
import { record } from "../history/record";
import type { DraftHypothesis, EditHypothesis, hypothesisInput } from "./input";
import { assertPlaced, betForUpdate, changeBet } from "./row-commands";
import { changesRules, subjectOf, whyNotEdited, whyNotOpen } from "./rules";

/** Writes down what would have to be true. Anybody but a viewer may; it binds nobody until its owner opens it. */
export const draftHypothesis = (actor: Actor, input: DraftHypothesis): Promise<string> =>
  withOrg(actor, (tx) =>
    once(tx, actor, "hypothesis.draft", input, async () => {
      assertCan(actor, "hypothesis.draft");
      const number = await nextNumber(tx, actor, "hypothesis");
      await assertPlaced(tx, actor, input);
      const { key: _key, ...fields } = input;
      const id = newId();
      const row = { ...fields, id, orgId: actor.orgId, number };
      await tx
        .insert(hypotheses)
        .values({ ...row, createdAt: actor.now, updatedAt: actor.now, createdBy: actor.membershipId });
      await record(tx, actor, { action: "hypothesis.drafted", type: "hypothesis", id, after: row });
      return id;
    }),
  );

/**
 * Changes a bet. The rules of an open bet are frozen: an edit of them is allowed, counted, kept in the history and shown
 * on the bet for good (R7, R8).
 */
export const editHypothesis = (actor: Actor, input: EditHypothesis): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await betForUpdate(tx, actor, input.hypothesisId);
    assertCan(
      actor,
      "hypothesis.edit",
      subjectOf(before, actor.membershipId),
      "Its owner or an executive edits it; a draft also who suggested it.",
    );
    const { hypothesisId: _id, version, ...fields } = input;
    assertFresh(before, version, {
      statement: before.statement,
      category: before.category,
      themeId: before.themeId,
      briefId: before.briefId,
      loadBearing: before.loadBearing,
      isPmf: before.isPmf,
      ownerId: before.ownerId,
      prior: before.prior.toFixed(2),
      leadingMeasureId: before.leadingMeasureId,
      leadingIndicator: before.leadingIndicator,
      supportIf: before.supportIf,
      debunkIf: before.debunkIf,
      testBy: before.testBy,
    } satisfies Kept<EditHypothesis, "hypothesisId">);
    const problem = whyNotEdited(before, fields);
    if (problem?.field === "form") throw conflict(problem.sentence);
    if (problem) throw invalid(problem.field, problem.sentence);
    await assertPlaced(tx, actor, fields, before);
    const moved = before.status === "open" && changesRules(before, fields);
    const change = { ...fields, ruleEdits: before.ruleEdits + (moved ? 1 : 0) };
    await changeBet(tx, actor, before, change, moved ? "hypothesis.rules-edited" : "hypothesis.edited");
  });

/** Opens a bet: its rules and its day freeze, and evidence may come. */
export const openHypothesis = (actor: Actor, input: z.output<typeof hypothesisInput>): Promise<void> =>
  withOrg(actor, async (tx) => {
    const before = await betForUpdate(tx, actor, input.hypothesisId);
    assertCan(actor, "hypothesis.open", { ownerId: before.ownerId }, "Its owner or an executive opens a bet.");
    assertFresh(before, input.version);
    const problem = whyNotOpen(before);
    if (problem) throw conflict(problem);
    await changeBet(tx, actor, before, { status: "open", openedAt: actor.now }, "hypothesis.opened");
  });
