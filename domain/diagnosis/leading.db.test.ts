import { beforeAll, describe, expect, test } from "vitest";
import { aBriefInForce, givenBack, workUnder } from "@/seed/factories/briefs";
import { type Company, company, noon } from "@/seed/factories/company";
import { aFriction, frictionRow } from "@/seed/factories/friction";
import { anItem, itemRow } from "@/seed/factories/work";
import { findTranslation, listTranslations } from "../briefs/untranslated-queries";
import { answerFriction } from "../friction/answer-commands";
import { answerFrictionInput } from "../friction/input";
import { moveItem } from "../projects/item-commands";
import { getLeading } from "./leading-queries";

describe("how a manager leads", () => {
  let c: Company;
  beforeAll(async () => {
    c = await company();
  });

  test("before anything was done is nothing, not a division by it", async () => {
    expect(await getLeading(c.manager)).toEqual({ mix: { intent: 0, handsOn: 0 }, reduced: null, answered: 0 });
  });

  test("an answer gives intent, a finished item works along; eight weeks later both are gone", async () => {
    const friction = await aFriction(c.contributor, { teamId: c.teams.field });
    const row = await frictionRow(friction);
    await answerFriction(
      c.manager,
      answerFrictionInput.parse({
        frictionId: friction,
        version: row.version,
        answerKind: "accepted_limit",
        text: "The bracket is what it is.",
      }),
    );
    const item = await anItem(c.manager, c.teams.field, { assigneeId: c.manager.membershipId });
    for (const to of ["ready", "in_progress", "done"] as const)
      await moveItem(c.manager, { itemId: item, to, version: Number((await itemRow(item)).version) });
    expect(await getLeading(c.manager)).toEqual({ mix: { intent: 1, handsOn: 1 }, reduced: 1, answered: 1 });
    expect((await getLeading(c.peer)).answered).toBe(0);
    const later = await c.as(c.manager, noon("2026-08-31"));
    expect((await getLeading(later)).mix).toEqual({ intent: 0, handsOn: 0 });
  });
});

describe("how long a brief stays words", () => {
  test("publication, the first accepted back-brief, the first project, the first item; restricted work does not count", async () => {
    const c = await company("2026-06-15");
    const at = (who: "manager" | "executive" | "contributor", day: string) => c.as(c[who], noon(day));
    const { id: briefId, themeId } = await aBriefInForce(c.executive, [c.manager]);
    const found = async (day = "2026-06-29") => findTranslation(await at("contributor", day), briefId);
    expect(await found()).toEqual({ publishedOn: "2026-06-15", acceptedOn: null, activatedOn: null, itemOn: null });
    await givenBack(await at("manager", "2026-06-17"), await at("executive", "2026-06-18"), briefId, "accept");
    const { projectId } = await workUnder(await at("executive", "2026-06-24"), {
      briefId,
      themeId,
      teamId: c.teams.field,
      ownerId: c.manager.membershipId,
    });
    const worker = await at("contributor", "2026-06-26");
    const item = await anItem(worker, c.teams.field, { projectId });
    for (const to of ["ready", "in_progress", "done"] as const)
      await moveItem(worker, { itemId: item, to, version: Number((await itemRow(item)).version) });
    expect(await found()).toEqual({
      publishedOn: "2026-06-15",
      acceptedOn: "2026-06-18",
      activatedOn: "2026-06-24",
      itemOn: "2026-06-26",
    });
    expect(await listTranslations(c.viewer)).toMatchObject([{ briefId, itemOn: "2026-06-26" }]);
    expect(await findTranslation((await company()).executive, briefId)).toBeNull();
    expect(await findTranslation(c.manager, "no-id")).toBeNull();
  });
});
