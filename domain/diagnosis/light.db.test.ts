import { expect, test } from "vitest";
import { aBriefInForce } from "@/seed/factories/briefs";
import { asOwner, company, noon } from "@/seed/factories/company";
import type { Actor } from "../access/actor";
import { getBrief } from "../briefs/document-queries";
import { editOrganization } from "../organizations/settings-commands";
import { editIdentity } from "../strategy/commands";
import { listOwed } from "./owed-queries";

const kinds = async (actor: Actor) =>
  (await listOwed(actor)).map(({ kind }) => kind).filter((kind) => kind.includes("back-brief"));

test("light mode asks nobody for a back-brief and says of nobody that it is late, until the organization leaves it", async () => {
  const c = await company("2026-06-29", "searching");
  const { id } = await aBriefInForce(c.executive, [c.manager]);
  const later = noon("2026-08-31");
  const [executive, manager] = [await c.as(c.executive, later), await c.as(c.manager, later)];
  expect(await kinds(manager)).toEqual([]);
  expect(await kinds(executive)).toEqual([]);
  const asked = async () => (await getBrief(executive, id)).people.filter(({ isRequired }) => isRequired).length;
  expect(await asked()).toBe(0);

  const version = async () => {
    const [row] = await asOwner().sql`select version from organization_settings where org_id = ${c.orgId}`;
    return Number(row?.version);
  };
  await editIdentity(executive, { identityStatement: "", stage: "scaling", version: await version() });
  expect(await kinds(await c.as(manager, later))).toEqual(["back-brief"]);
  expect(await kinds(await c.as(executive, later))).toEqual(["late-back-brief"]);
  expect(await asked()).toBe(1);

  await editOrganization(await c.as(c.admin, later), {
    name: "Light",
    timeZone: "Europe/Brussels",
    currency: "EUR",
    weekHours: 40,
    backBriefRequired: false,
    managersMayInvite: false,
    tools: [],
    version: await version(),
  });
  expect(await kinds(await c.as(manager, later))).toEqual([]);
  expect(await kinds(await c.as(executive, later))).toEqual([]);
});
