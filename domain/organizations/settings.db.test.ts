import { expect, test } from "vitest";
import { asOwner, company } from "@/seed/factories/company";
import { limitNotes } from "../signals/limit-changes";
import { thresholdsOf } from "../signals/own-thresholds";
import { findFirstSteps, getOrganization } from "./queries";
import { editOrganization, setThresholds } from "./settings-commands";
import { thresholdsInput } from "./thresholds-input";

const wish = (over: object = {}) => ({
  name: "Renamed",
  timeZone: "Europe/Paris",
  currency: "USD" as const,
  weekHours: 38,
  backBriefRequired: false,
  managersMayInvite: true,
  tools: ["Grafana"],
  version: 1,
  ...over,
});

test("an admin edits the organization; others do not; a stale form is told; it is history", async () => {
  const c = await company();
  for (const who of [c.manager, c.contributor, c.viewer])
    await expect(editOrganization(who, wish())).rejects.toMatchObject({ kind: "forbidden" });
  await editOrganization(c.admin, wish());
  const seen = await c.as(c.manager, c.manager.now);
  expect(seen.org).toMatchObject({
    timeZone: "Europe/Paris",
    settings: { managersMayInvite: true, tools: ["Grafana"] },
  });
  expect((await getOrganization(c.admin)).version).toBe(2);
  await expect(editOrganization(c.admin, wish())).rejects.toMatchObject({ kind: "conflict", version: 2 });
  const [told] = await asOwner()
    .sql`select payload from history where org_id = ${c.orgId} and action = 'organization.edited'`;
  expect(told?.payload.after).toMatchObject({ currency: "USD", tools: ["Grafana"], name: "Renamed" });
});

test("the guided path counts what there is, in this organization only", async () => {
  const [c] = [await company("2026-06-29", "searching"), await company()];
  const path = await findFirstSteps(c.executive);
  expect(path).toMatchObject({ isEmpty: true, isLight: true });
  expect(path?.steps.map((step) => step.done)).toEqual([false, true, false, false, false]);
});

test("an admin sets thresholds, which the signals then read; nonsense is refused at its field; it is history", async () => {
  const c = await company();
  const parse = (values: Record<string, string>) => thresholdsInput.safeParse({ ...values, version: 1 });
  expect(parse({ "gap.large": "2" }).error?.issues[0]?.path).toEqual(["gap.large"]);
  expect(parse({ "pulse.k": "4" }).error?.issues[0]?.message).toMatch(/At least five/);
  const { version, ...values } = parse({ "gap.large": "0.2", "friction.clock.high": "2", "spread.team.1": "4" })
    .data ?? {
    version: 0,
  };
  await expect(setThresholds(c.manager, { version, values })).rejects.toMatchObject({ kind: "forbidden" });
  await setThresholds(c.admin, { version, values });
  await expect(setThresholds(c.admin, { version, values })).rejects.toMatchObject({ kind: "conflict" });
  const { org } = await c.as(c.manager, c.manager.now);
  expect(org.settings.thresholds).toEqual({ "gap.large": 0.2, "friction.clock.high": 2 });
  expect(thresholdsOf(org.settings).friction.clock.high).toBe(2);
  // What the charts say of the change is what the history has of it.
  expect(org.settings.thresholdChanges).toEqual([
    { on: "2026-06-29", path: "friction.clock.high", from: 3, to: 2 },
    { on: "2026-06-29", path: "gap.large", from: 0.15, to: 0.2 },
  ]);
  expect(limitNotes(org.settings, ["gap"], "2026-06-01").map(({ said }) => said)).toEqual([
    "A limit used here was changed on 29 June 2026: gap, large, from 0.15 to 0.2.",
  ]);
  const [told] = await asOwner()
    .sql`select payload from history where org_id = ${c.orgId} and action = 'thresholds.set'`;
  expect(told?.payload.after).toEqual({ "gap.large": 0.2, "friction.clock.high": 2 });
});
