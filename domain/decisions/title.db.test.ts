import { expect, test } from "vitest";
import { withOrg } from "@/db/tenancy";
import { aBriefInForce, aDraftedTheme } from "@/seed/factories/briefs";
import { company } from "@/seed/factories/company";
import type { Actor } from "../access/actor";
import { raiseLesson } from "./lesson-commands";
import { raiseLessonInput } from "./lesson-input";
import { titlesOf } from "./title-queries";

test("names what the reader may read and nothing else: drafted themes, restricted briefs and the lessons under them", async () => {
  const c = await company();
  const drafted = await aDraftedTheme(c.executive, "Sell the cold-chain business");
  const open = await aBriefInForce(c.executive, [c.manager]);
  const secret = await aBriefInForce(c.executive, [c.manager], { confidentiality: "restricted" });
  const raise = (briefId: string, text: string) =>
    raiseLesson(c.manager, raiseLessonInput.parse({ kind: "lesson", text, to: `brief:${briefId}` }));
  const [known, hidden] = [await raise(open.id, "Vans first."), await raise(secret.id, "The buyer is in a hurry.")];
  const references = [
    { type: "theme", id: drafted },
    { type: "brief", id: open.id },
    { type: "brief", id: secret.id },
    { type: "lesson", id: known },
    { type: "lesson", id: hidden },
  ] as const;
  const seenBy = async (who: Actor) =>
    [...(await withOrg(who, (tx) => titlesOf(tx, who, references))).keys()].toSorted();
  const [theme, first, second, third, fourth] = references.map(({ type, id }) => `${type}:${id}`);
  expect(await seenBy(c.executive)).toEqual([theme, first, second, third, fourth].toSorted());
  expect(await seenBy(c.manager)).toEqual([first, second, third, fourth].toSorted());
  expect(await seenBy(c.contributor)).toEqual([first, third].toSorted());
  expect(await seenBy((await company()).executive)).toEqual([]);
});
