import { beforeAll, describe, expect, test } from "vitest";
import { aBriefInForce, aNextVersion, briefRow, historyOf } from "@/seed/factories/briefs";
import { asOwner, type Company, company } from "@/seed/factories/company";
import type { Actor } from "../access/actor";
import {
  answerBackBrief,
  reconfirm,
  takeBackAcceptance,
  withdrawBackBrief,
  writeBackBrief,
} from "./back-brief-commands";
import { answerBackBriefInput, backBriefInput } from "./back-brief-input";
import { getDesk, openWith } from "./back-brief-queries";
import { publishVersion } from "./change-commands";
import { publishVersionInput } from "./input";

const words = {
  restatement: "Every van proves itself on the day we touch it.",
  myPlan: "Kit first, then training.",
  takenKeyTasks: ["KT2"],
};
const send = (who: Actor, briefId: string, more: Record<string, unknown> = {}) =>
  writeBackBrief(who, backBriefInput.parse({ ...words, briefId, verb: "submit", ...more }));
const roundOf = async (id: string) => (await asOwner().sql`select * from back_briefs where id = ${id}`)[0];
const answer = async (who: Actor, backBriefId: string, more: Record<string, unknown>) =>
  answerBackBrief(
    who,
    answerBackBriefInput.parse({ backBriefId, version: (await roundOf(backBriefId))?.version, ...more }),
  );

test("an acceptance is taken back within a minute by who gave it, and waits for an answer again", async () => {
  const c = await company();
  const { id: briefId } = await aBriefInForce(c.executive, [c.manager]);
  const id = await send(c.manager, briefId);
  await answer(c.executive, id, { answer: "accept" });
  const back = async (who: Actor) =>
    takeBackAcceptance(who, { backBriefId: id, version: (await roundOf(id))?.version });
  await expect(back(c.manager)).rejects.toMatchObject({ kind: "forbidden" });
  const later = await c.as(c.executive, new Date(c.executive.now.getTime() + 61_000));
  await expect(back(later)).rejects.toMatchObject({ kind: "conflict" });
  await back(c.executive);
  expect(await roundOf(id)).toMatchObject({ state: "submitted", responded_by: null, responded_at: null });
  await expect(back(c.executive)).rejects.toMatchObject({ kind: "conflict" });
  await answer(c.executive, id, { answer: "accept" });
  expect((await roundOf(id))?.state).toBe("accepted");
});

describe("rounds of a back-brief", () => {
  let c: Company;
  let briefId: string;
  beforeAll(async () => {
    c = await company();
    ({ id: briefId } = await aBriefInForce(c.executive, [c.manager, c.peer]));
  });

  test("both parts are needed before it is given back; saving needs neither", async () => {
    await expect(send(c.manager, briefId, { myPlan: "" })).rejects.toMatchObject({
      kind: "invalid",
      fields: { myPlan: expect.any(String) },
    });
    const id = await send(c.manager, briefId, { verb: "save", myPlan: "" });
    expect(await roundOf(id)).toMatchObject({ state: "draft", round_no: 1 });
  });

  test("only recipients write, and only key tasks of the brief are taken", async () => {
    await expect(send(c.contributor, briefId)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(send(c.manager, briefId, { takenKeyTasks: ["KT9"], version: 2 })).rejects.toMatchObject({
      fields: { takenKeyTasks: expect.any(String) },
    });
  });

  test("a draft is seen by nobody else; a stale save gets both texts", async () => {
    const desk = await getDesk(c.executive, briefId);
    expect(desk.recipients.find((one) => one.id === c.manager.membershipId)).toMatchObject({
      state: "draft",
      rounds: [],
    });
    await expect(send(c.manager, briefId, { version: 1 })).rejects.toMatchObject({
      kind: "conflict",
      current: { restatement: words.restatement },
    });
  });

  test("given back, withdrawn, given back again in the next round", async () => {
    const first = await send(c.manager, briefId, { version: 2 });
    await expect(send(c.manager, briefId, { version: 3 })).rejects.toMatchObject({ kind: "conflict" });
    await withdrawBackBrief(c.manager, { backBriefId: first, version: (await roundOf(first))?.version });
    const second = await send(c.manager, briefId);
    expect(await roundOf(second)).toMatchObject({ round_no: 2, state: "submitted" });
  });

  test("only the author answers; sending back needs a sentence; the plan or the brief is named", async () => {
    const desk = await getDesk(c.executive, briefId);
    const waiting = openWith(desk, undefined, c.executive.membershipId)?.rounds.at(-1)?.id ?? "";
    await expect(answer(c.peer, waiting, { answer: "accept" })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(answer(c.executive, waiting, { answer: "plan" })).rejects.toMatchObject({
      fields: { responseText: expect.any(String) },
    });
    await answer(c.executive, waiting, {
      answer: "brief",
      responseText: "You are right, the brief should change.",
      returnKeyTasks: ["KT2"],
    });
    expect(await roundOf(waiting)).toMatchObject({
      state: "sent_back",
      return_kind: "brief",
      return_key_tasks: ["KT2"],
    });
    await expect(answer(c.executive, waiting, { answer: "accept" })).rejects.toMatchObject({ kind: "conflict" });
  });

  test("acceptance stands, an addendum opens a round, and history tells it all", async () => {
    const third = await send(c.manager, briefId);
    await answer(c.executive, third, { answer: "accept" });
    const addendum = await send(c.manager, briefId, { restatement: "And the drivers see it too." });
    await answer(c.executive, addendum, { answer: "plan", responseText: "How?" });
    const desk = await getDesk(c.peer, briefId);
    expect(desk).toMatchObject({ accepted: 1, required: 2 });
    expect(desk.recipients.find((one) => one.id === c.manager.membershipId)).toMatchObject({
      state: "accepted",
      isFirstPass: false,
    });
    expect((await historyOf(third)).map((row) => row.action)).toEqual(["back-brief.submitted", "back-brief.accepted"]);
  });

  test("recipients see each other; who is neither recipient nor leads one does not; another organization has no such desk", async () => {
    expect((await getDesk(c.peer, briefId)).recipients).toHaveLength(2);
    await expect(getDesk(c.other, briefId)).rejects.toMatchObject({ kind: "not-found" });
    await expect(getDesk((await company()).executive, briefId)).rejects.toMatchObject({ kind: "not-found" });
  });
});

test("after a clarification: it still stands by one answer, or a new round opens with the old words", async () => {
  const c = await company();
  const { id } = await aBriefInForce(c.executive, [c.manager, c.peer]);
  for (const who of [c.manager, c.peer]) await answer(c.executive, await send(who, id), { answer: "accept" });
  await aNextVersion(c.executive, id, { boundaries: ["No price under 55 euro", "No more than 25 vans a week"] });
  await publishVersion(
    c.executive,
    publishVersionInput.parse({
      briefId: id,
      version: (await briefRow(id)).version,
      changeKind: "clarification",
      changeReason: "The bracket.",
    }),
  );
  const question = (await getDesk(c.manager, id)).question;
  const other = (await getDesk(c.peer, id)).question;
  if (!question || !other) throw new Error("nobody was asked");
  await expect(reconfirm(c.peer, { ...question, answer: "still_stands" })).rejects.toMatchObject({ kind: "forbidden" });
  await reconfirm(c.manager, { ...question, answer: "still_stands" });
  await expect(reconfirm(c.manager, { ...question, answer: "revise" })).rejects.toMatchObject({ kind: "conflict" });
  await reconfirm(c.peer, { ...other, answer: "revise" });
  const desk = await getDesk(c.peer, id);
  const own = desk.recipients.find((one) => one.id === c.peer.membershipId);
  expect(own?.state).toBe("accepted");
  expect(own?.rounds.at(-1)).toMatchObject({ state: "draft", roundNo: 2, restatement: words.restatement });
});
