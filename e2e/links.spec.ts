import { expect, test } from "./fixtures";
import { invite, join } from "./steps/company";
import { follow } from "./steps/links";
import { addressesOf, pagesOfOrganization } from "./steps/pages";
import { makeSecrets, raiser } from "./steps/secrets";

const sentence = (who: string) => (one: { address: string; from: string; how: string }) =>
  `${who}: ${one.from} offers ${one.address}, which answers ${one.how}`;

test("no page offers a link or a form that its reader may not follow: every role, every page", async ({
  world,
  person,
}) => {
  test.setTimeout(600_000);
  const kell = await person("Kell Account");
  const settings = world.at("settings");
  const link = await invite(world.executive.request, settings, {
    role: "contributor",
    teamId: world.teams.field,
    addresses: `kell.${world.slug}@e2e.test`,
  });
  await kell.page.context().clearCookies();
  await join(kell.request, link, raiser, "a quiet morning on the dock");
  const { parts } = await makeSecrets(world, kell);
  const seeds = pagesOfOrganization.flatMap((page) => addressesOf(page, parts)).map((one) => world.at(one));
  const wrong: string[] = [];
  for (const role of ["executive", "manager", "contributor", "viewer", "admin"] as const) {
    const { refused, followed } = await follow({
      ask: world[role].request,
      within: world.at(),
      seeds,
      most: 4,
    });
    expect(followed, role).toBeGreaterThan(100);
    wrong.push(...refused.map(sentence(role)));
  }
  expect(wrong.sort()).toEqual([]);
});

const people = ["ivandaele", "dverhoeven", "lnovak", "tarkwright", "hstrand"];
for (const who of people)
  test(`no page of Larkfield offers ${who} what is refused`, async ({ demo }) => {
    test.setTimeout(300_000);
    const { request } = await demo(who);
    const within = "/o/larkfield";
    const fixed = pagesOfOrganization.filter((page) => !page.includes("["));
    const seeds = fixed.map((page) => `${within}/${page}`.replace(/\/$/, ""));
    const { refused, followed } = await follow({ ask: request, within, seeds, most: 4 });
    expect(followed).toBeGreaterThan(100);
    expect(refused.map(sentence(who)).sort()).toEqual([]);
  });
