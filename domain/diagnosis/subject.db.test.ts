import { expect, test } from "vitest";
import { newId } from "@/lib/id";
import { company } from "@/seed/factories/company";
import { retireTheme } from "../decisions/commands";
import { listHistory } from "../history/queries";
import { defineKpi } from "../objectives/measure-commands";
import { defineKpiInput } from "../objectives/measure-input";
import { draftTheme, editIdentity, editTheme, putThemeInForce } from "../strategy/commands";
import { findSubject } from "./subject-queries";
import { getThemeLife } from "./theme-queries";

const wish = (ownerId: string, over: object = {}) => ({
  title: "Distributors",
  kind: "where_to_play" as const,
  choice: "Regional distributors.",
  notDoing: "Independents.",
  isNewMarket: false,
  horizonStartYear: 2026,
  horizonEndYear: 2028,
  ownerId,
  kpiIds: [] as string[],
  ...over,
});

/** As the form would send it. */
const kpiWish = (ownerId: string, teamId: string) =>
  defineKpiInput.parse({
    title: "Orders",
    type: "increase_decrease",
    unit: "orders",
    ownerId,
    teamId,
    lo: "10",
    hi: "20",
  });

test("what may not be seen has no history either", async () => {
  const [c, other] = [await company(), await company()];
  const id = await draftTheme(c.executive, wish(c.executive.membershipId));
  expect(await findSubject(c.executive, "theme", id)).toMatchObject({ title: "Distributors" });
  for (const who of [c.contributor, c.viewer, other.executive])
    await expect(findSubject(who, "theme", id)).rejects.toMatchObject({ kind: "not-found" });
  await expect(findSubject(c.contributor, "membership", c.manager.membershipId)).rejects.toMatchObject({
    kind: "not-found",
  });
  expect(await findSubject(c.admin, "membership", c.manager.membershipId)).toMatchObject({ title: "Mara Manager" });
  await expect(findSubject(c.admin, "organization", other.orgId)).rejects.toMatchObject({ kind: "not-found" });
  await expect(findSubject(c.admin, "session", newId())).rejects.toMatchObject({ kind: "not-found" });
  await expect(findSubject(c.admin, "brief", "nonsense")).rejects.toMatchObject({ kind: "not-found" });
  for (const type of ["brief", "back_brief", "objective", "measure", "project", "work_item", "decision", "team"])
    await expect(findSubject(c.executive, type, newId())).rejects.toMatchObject({ kind: "not-found" });
});

test("the life of a theme: drafted, judged, in force, changed, retired by a decision", async () => {
  const c = await company();
  const owner = c.executive.membershipId;
  await expect(draftTheme(c.contributor, wish(owner))).rejects.toMatchObject({ kind: "forbidden" });
  const id = await draftTheme(c.executive, wish(owner));
  await expect(putThemeInForce(c.executive, { themeId: id, version: 1 })).rejects.toMatchObject({ kind: "conflict" });
  const kpi = await defineKpi(c.executive, kpiWish(owner, c.teams.root));
  await editTheme(c.executive, { ...wish(owner, { kpiIds: [kpi] }), themeId: id, version: 1 });
  await expect(putThemeInForce(c.manager, { themeId: id, version: 2 })).rejects.toMatchObject({ kind: "not-found" });
  await putThemeInForce(c.executive, { themeId: id, version: 2 });
  expect(await getThemeLife(c.contributor, id)).toMatchObject({ status: "in_force", changes: 0, monthsStood: 0 });
  const later = await c.as(c.executive, new Date("2026-09-30T10:00:00Z"));
  await editTheme(later, {
    ...wish(owner, { kpiIds: [kpi], choice: "Regional distributors first." }),
    themeId: id,
    version: 3,
  });
  expect(await getThemeLife(later, id)).toMatchObject({ changes: 1, monthsStood: 3 });
  const act = { themeId: id, question: "Does it stand?", options: "", choice: "No.", reason: "Nobody bought." };
  await expect(retireTheme(c.manager, act)).rejects.toMatchObject({ kind: "forbidden" });
  const decisionId = await retireTheme(later, act);
  expect(await getThemeLife(later, id)).toMatchObject({ status: "retired", ending: { id: decisionId, choice: "No." } });
  expect(await findSubject(c.viewer, "decision", decisionId)).toMatchObject({ level: "Decision" });
  const told = await listHistory(later, id);
  expect(told.rows.map((row) => row.action)).toEqual([
    "theme.retired",
    "theme.edited",
    "theme.put-in-force",
    "theme.edited",
    "theme.drafted",
  ]);
  const first = await listHistory(later, id, null, { limit: 2 });
  const second = await listHistory(later, id, first.next, { limit: 2 });
  expect(second.rows.map((row) => row.action)).toEqual(["theme.put-in-force", "theme.edited"]);
});

test("identity and stage are an executive's", async () => {
  const c = await company();
  const wanted = { identityStatement: "We prove it stayed cold.", stage: "scaling" as const, version: 1 };
  for (const who of [c.manager, c.contributor, c.viewer, c.admin])
    await expect(editIdentity(who, wanted)).rejects.toMatchObject({ kind: "forbidden" });
  await editIdentity(c.executive, wanted);
  await expect(editIdentity(c.executive, wanted)).rejects.toMatchObject({ kind: "conflict", version: 2 });
});
