import { afterEach, expect, test, vi } from "vitest";
import { newId } from "@/lib/id";
import { account, asOwner, company } from "@/seed/factories/company";
import { createOrganization } from "../organizations/commands";
import { acceptInvitation, joinWithNewAccount } from "./acceptance-commands";
import { inviteMembers } from "./invitation-commands";

afterEach(() => {
  vi.useRealTimers();
});

/** Only the clock is held; timers of the database connection run on. */
const itIs = (instant: string) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });

const places: [zone: string, instant: string, day: string][] = [
  ["Pacific/Auckland", "2026-06-29T23:30:00Z", "2026-06-30"],
  ["America/Los_Angeles", "2026-06-30T03:30:00Z", "2026-06-29"],
  ["Pacific/Kiritimati", "2026-12-31T10:30:00Z", "2027-01-01"],
];

test.each(places)("in %s at %s somebody who joins starts on %s", async (timeZone, instant, day) => {
  const c = await company();
  const { sql } = asOwner();
  await sql`update organization_settings set time_zone = ${timeZone} where org_id = ${c.orgId}`;
  itIs(instant);
  const addresses = [`new.${newId()}@test.example`, `other.${newId()}@test.example`];
  const { invited } = await inviteMembers(c.admin, {
    addresses: addresses.join("\n"),
    role: "contributor",
    teamId: null,
    isAdmin: false,
  });
  const [first, second] = invited.map(({ path }) => path.replace("/invite/", ""));
  await joinWithNewAccount(
    { token: first ?? "", name: "Nora New", password: "a lantern in the quiet harbour" },
    { userAgent: "test" },
  );
  await acceptInvitation(await account("Olga Other"), { token: second ?? "", asMyself: true });
  const rows = await sql`select started_on::text as day from memberships where org_id = ${c.orgId}
    and display_name in ('Nora New', 'Olga Other')`;
  expect(rows.map((row) => row.day)).toEqual([day, day]);
});

test.each(places)("in %s at %s who makes an organization starts on %s", async (timeZone, instant, day) => {
  const founder = await account("Elena Executive");
  itIs(instant);
  const slug = await createOrganization(founder, { name: `F ${newId()}`, slug: "", timeZone, identityStatement: "" });
  const [row] = await asOwner().sql`select started_on::text as day from memberships where user_id = ${founder.userId}
    and org_id = (select id from identity.organizations where slug = ${slug})`;
  expect(row?.day).toBe(day);
});
