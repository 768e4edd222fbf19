import { expect, test } from "vitest";
import { asOwner, company } from "@/db/factories";
import { findFirstSteps, getOrganization } from "./queries";
import { editOrganization } from "./settings-commands";

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
  const [c] = [await company(), await company()];
  const path = await findFirstSteps(c.executive);
  expect(path).toMatchObject({ isEmpty: true, isLight: true });
  expect(path?.steps.map((step) => step.done)).toEqual([false, true, false, false, false]);
});
