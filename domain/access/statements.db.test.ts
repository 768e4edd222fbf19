import { beforeAll, expect, test } from "vitest";
import { withOrg } from "@/db/tenancy";
import { aBriefInForce, aTheme } from "@/seed/factories/briefs";
import { type Company, company } from "@/seed/factories/company";
import { listChoices } from "./choice-queries";
import { findMember } from "./membership-queries";
import { listReferences } from "./reference-queries";

/** What is written as text has a row type that nobody but these tests checks. */
let c: Company;

beforeAll(async () => {
  c = await company();
  await aTheme(c.executive, "A choice");
  await aBriefInForce(c.executive, [c.manager], { horizonDate: "2026-12-31" });
});

const day = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/);
const text = expect.any(String);

test("the membership behind every request has each column by its name and type", async () => {
  const found = await withOrg(c.manager, (tx) => findMember(tx, c.manager.org, c.manager.userId));
  expect(found?.member).toStrictEqual({
    membershipId: c.manager.membershipId,
    userId: c.manager.userId,
    name: c.manager.name,
    role: "manager",
    isAdmin: false,
    isFinance: false,
    teamId: c.teams.field,
    teamName: text,
    craft: c.manager.craft,
    ledTeamIds: [c.teams.field],
    scopeTeamIds: [c.teams.field],
    lineTeamIds: expect.arrayContaining([c.teams.field, c.teams.root]),
  });
  expect(found?.org).toStrictEqual({
    ...c.manager.org,
    stage: "scaling",
    timeZone: text,
    currency: text,
    locale: text,
    weekHours: expect.any(Number),
    dayCost: null,
    backBriefRequired: expect.any(Boolean),
    identityStatement: null,
    mainBriefId: text,
    settings: expect.any(Object),
    signalsOn: null,
    plan: { from: day, to: day },
  });
});

test("what a picker offers has an id and a name, and whoever stands there comes first", async () => {
  const kept = c.viewer.membershipId;
  const [first, ...rest] = await withOrg(c.executive, () => listReferences(c.executive, "worker", { keep: [kept] }));
  expect(first).toStrictEqual({ id: kept, name: c.viewer.name });
  for (const one of rest) expect(one).toStrictEqual({ id: text, name: text });
  const [chosen] = await listChoices(c.executive, "worker", { keep: [c.contributor.membershipId], limit: 1 });
  expect(chosen).toStrictEqual({ value: c.contributor.membershipId, label: expect.stringMatching(/^[^,]+, [^,]+$/) });
});
