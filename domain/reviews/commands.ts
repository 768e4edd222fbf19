import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { teams } from "@/db/schema/people";
import { reviews } from "@/db/schema/reviews";
import { type Tx, withOrg } from "@/db/tenancy";
import { conflict, invalid, notFound } from "@/lib/errors";
import { newId } from "@/lib/id";
import type { Actor } from "../access/actor";
import { assertCan } from "../access/assert-can";
import { acceptReference, acceptReferences } from "../access/references";
import { assertFresh } from "../history/fresh";
import { nextNumber } from "../history/numbers";
import { once } from "../history/once";
import { record } from "../history/record";
import { agendaOf } from "./agenda-queries";
import type { CloseReview, reviewInput, Say, scheduleInput, skipInput } from "./input";
import { whyNot } from "./rules";

type Row = typeof reviews.$inferSelect;

/** Plans a review of a team, for a day that is still to come. Executives anywhere, managers in their scope. Answers its id. */
export const scheduleReview = (actor: Actor, input: z.output<typeof scheduleInput>): Promise<string> =>
  withOrg(actor, (tx) =>
    once(tx, actor, "review.schedule", input, async () => {
      assertCan(actor, "review.run", { teamId: input.teamId }, "Managers plan reviews of the teams they lead.");
      if (input.scheduledFor < actor.today) throw invalid("scheduledFor", "A review is planned for today or later.");
      return plan(tx, actor, input);
    }),
  );

async function plan(
  tx: Tx,
  actor: Actor,
  input: { kind: Row["kind"]; teamId: string; scheduledFor: string },
): Promise<string> {
  await acceptReference(tx, actor, "team", input.teamId, "teamId", { sentence: "Choose the team." });
  const [team] = await tx
    .select({ lead: teams.leadMembershipId })
    .from(teams)
    .where(and(eq(teams.orgId, actor.orgId), eq(teams.id, input.teamId)));
  const same = await tx
    .select({ id: reviews.id })
    .from(reviews)
    .where(
      and(
        eq(reviews.orgId, actor.orgId),
        eq(reviews.teamId, input.teamId),
        eq(reviews.kind, input.kind),
        eq(reviews.scheduledFor, input.scheduledFor),
      ),
    );
  if (same.length > 0) throw invalid("scheduledFor", "This review is planned for that day already.");
  const id = newId();
  const row = {
    orgId: actor.orgId,
    id,
    number: await nextNumber(tx, actor, "review"),
    kind: input.kind,
    teamId: input.teamId,
    leaderId: team?.lead ?? actor.membershipId,
    scheduledFor: input.scheduledFor,
  };
  await tx
    .insert(reviews)
    .values({ ...row, createdAt: actor.now, updatedAt: actor.now, createdBy: actor.membershipId });
  await record(tx, actor, { action: "review.scheduled", type: "review", id, after: row });
  return id;
}

/** Opens a review: from now on its agenda is what the data said at this moment. */
export const holdReview = (actor: Actor, input: z.output<typeof reviewInput>): Promise<void> =>
  change(actor, input, "hold", "review.held", async (tx, before) => ({
    state: "held",
    heldOn: actor.today,
    agenda: await agendaOf(tx, actor, before),
  }));

/** Says why a review is not held. */
export const skipReview = (actor: Actor, input: z.output<typeof skipInput>): Promise<void> =>
  change(actor, input, "skip", "review.skipped", async () => ({ state: "skipped", skipReason: input.reason }));

/** Writes down what was said about one point, and what somebody promised. */
export const sayAtReview = (actor: Actor, input: Say): Promise<void> =>
  change(
    actor,
    input,
    "say",
    "review.noted",
    async (tx, before) => {
      const at = before.agenda.findIndex((point) => point.key === input.pointKey);
      const point = before.agenda[at];
      if (!point) throw notFound("This point");
      await acceptReference(tx, actor, "member", input.promiseOwnerId, "promiseOwnerId", {
        keep: point.promise?.ownerId,
      });
      const promise =
        input.promise && input.promiseOwnerId && input.promiseDueOn
          ? { text: input.promise, ownerId: input.promiseOwnerId, dueOn: input.promiseDueOn }
          : null;
      return { agenda: before.agenda.with(at, { ...point, said: input.said, promise }) };
    },
    ({ agenda }) => {
      const point = agenda.find((one) => one.key === input.pointKey);
      return {
        said: point?.said,
        promise: point?.promise?.text,
        promiseOwnerId: point?.promise?.ownerId,
        promiseDueOn: point?.promise?.dueOn,
      };
    },
  );

/** Ends a review, and plans the next of its kind, which will open with what was said here. */
export const closeReview = (actor: Actor, input: CloseReview): Promise<void> =>
  change(
    actor,
    input,
    "close",
    "review.closed",
    async (tx, before) => {
      if (input.nextOn && input.nextOn <= actor.today) throw invalid("nextOn", "Choose a day that is still to come.");
      await acceptReferences(tx, actor, "member", input.attendees, "attendees", { keep: before.attendees });
      if (input.nextOn) await plan(tx, actor, { ...before, scheduledFor: input.nextOn });
      return { state: "closed", notes: input.notes, attendees: input.attendees, closedAt: actor.now };
    },
    ({ notes, attendees }) => ({ notes, attendees }),
  );

async function change(
  actor: Actor,
  input: { reviewId: string; version: number },
  move: "hold" | "say" | "close" | "skip",
  action: string,
  more: (tx: Tx, before: Row) => Promise<Partial<Row>>,
  /** What the form shows, as it is kept now. */
  kept: (before: Row) => Record<string, unknown> = () => ({}),
): Promise<void> {
  await withOrg(actor, async (tx) => {
    const [before] = await tx
      .select()
      .from(reviews)
      .where(and(eq(reviews.orgId, actor.orgId), eq(reviews.id, input.reviewId)))
      .for("update");
    if (!before) throw notFound("This review");
    assertCan(actor, "review.run", { teamId: before.teamId }, "It is run by who leads the team, or by an executive.");
    assertFresh(before, input.version, kept(before));
    const refused = whyNot(move, before.state);
    if (refused) throw conflict(refused);
    const set = await more(tx, before);
    await tx
      .update(reviews)
      .set({ ...set, updatedAt: actor.now, version: sql`${reviews.version} + 1` })
      .where(and(eq(reviews.orgId, actor.orgId), eq(reviews.id, before.id)));
    await record(tx, actor, { action, type: "review", id: before.id, before, after: { ...before, ...set } });
  });
}
