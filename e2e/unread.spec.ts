import { expect, type Person, test, type World } from "./fixtures";
import { invite, join } from "./steps/company";
import { addressesOf, asksItsAddress, isDownload, type Parts, pagesOfOrganization } from "./steps/pages";
import { guarded, makeSecrets, raiser, secrets } from "./steps/secrets";

type Reader = { role: string; person: Person };
type Answer = { address: string; status: number; text: string };

/** Views of a page that say other things than the page itself. */
const views: Record<string, string[]> = {
  "choices/[kind]": ["?q=xq"],
  decisions: ["?view=all", "?show=all"],
  dives: ["?view=all", "?show=all"],
  // Searched without its first letter: a page says back what it was asked for.
  find: [...Object.keys(secrets).map((word) => word.slice(1)), "open", "aim", "guarded"].map((word) => `?q=${word}`),
  friction: ["?view=patterns", "?view=mine"],
  "friction/list": ["?show=all"],
  hypotheses: ["?show=all", "?status=all"],
  lessons: ["?show=all", "?state=all"],
  objectives: ["?life=all"],
  "objectives/csv": ["?life=all"],
  projects: ["?life=ended"],
  strategy: ["?view=map", "?view=timeline", "?view=matrix", "?view=outline"],
  work: ["?view=all", "?view=backlog", "?view=board"],
  "work/csv": ["?view=all"],
};

/** What a page can be asked about a hidden row, by the name of the question. */
const questions = (hidden: Record<string, string>): Record<string, string> => ({
  ...hidden,
  touches: `hypothesis:${hidden.hypothesis}`,
  serves: `${hidden.brief}/KT1`,
  from: `project:${hidden.project}`,
  to: `brief:${hidden.brief}`,
  about: `objective:${hidden.objective}`,
  stop: hidden.project ?? "",
  id: hidden.lesson ?? "",
  kpi: hidden.measure ?? "",
  bet: hidden.hypothesis ?? "",
  item: hidden.reworkOf ?? "",
  workItem: hidden.reworkOf ?? "",
});

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What lists are narrowed by; forms may begin with any of the questions. */
const filters = ["about", "brief", "hypothesis", "objective", "project", "theme", "touches"];

/** Each page that reads its address asked about each hidden row, beside the same question about a row that is not there. */
function doubles(hidden: Record<string, string>): [asked: string, nothing: string][] {
  const asking = pagesOfOrganization.filter((page) => !page.includes("[") && asksItsAddress(`/o/[org]/${page}`));
  return asking.flatMap((page) =>
    Object.entries(questions(hidden))
      .filter(([name]) => /(^|\/)new$/.test(page) || filters.includes(name))
      .map(([name, value]): [string, string] => [
        `${page}?${name}=${value}`,
        `${page}?${name}=${value.replace(uuid, () => crypto.randomUUID())}`,
      ]),
  );
}

/** What a reader sees of an answer, without what differs each time. */
const seenOf = ({ status, text }: Answer): string =>
  `${status} ${text
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/ nonce="[^"]*"/g, "")
    .replace(uuid, "id")}`;

/** All addresses of the organization: every page of `app/`, its views, and the same asked about what is hidden. */
function addresses(parts: Parts, hidden: Record<string, string>): string[] {
  const about = new URLSearchParams(questions(hidden));
  const abouts = Object.entries({ brief: "brief", objective: "objective", project: "project", measure: "measure" });
  return pagesOfOrganization.flatMap((page) =>
    addressesOf(page, parts).flatMap((address) => [
      address,
      ...(views[page] ?? []).map((view) => `${address}${view}`),
      ...(isDownload(page) || page.includes("[") ? [] : [`${address}?${about}`]),
      ...(address === "why/M6" ? abouts.map(([type, name]) => `${address}?about=${type}:${hidden[name]}`) : []),
    ]),
  );
}

/** Reads them all, six at a time; what is a script of the page counts like its text. */
async function crawl(world: World, { person }: Reader, wanted: readonly string[]): Promise<Answer[]> {
  const rest = [...wanted];
  const answers: Answer[] = [];
  const walk = async () => {
    for (let address = rest.shift(); address !== undefined; address = rest.shift()) {
      const answer = await person.request.get(world.at(address), { timeout: 60_000 });
      answers.push({ address, status: answer.status(), text: await answer.text() });
    }
  };
  await Promise.all(Array.from({ length: 6 }, walk));
  return answers;
}

/** Where people are named because they are people: lists to choose from, and the pages of people, teams and settings. */
const ofPeople = /^(people|teams|settings|check-ins|choices)\b/;
const withoutPeople = (text: string) =>
  text.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<(select|fieldset|datalist)\b[\s\S]*?<\/\1>/g, "");

test("what one may not read is on no page, in no file, found by no search and offered by no form", async ({
  world,
  person,
}) => {
  test.setTimeout(420_000);
  const settings = world.at("settings");
  const joined = async (name: string, fields: Record<string, string>) => {
    const one = await person(`${name} Account`);
    const email = `${name.toLowerCase().replace(/\W+/g, ".")}.${world.slug}@e2e.test`;
    const link = await invite(world.executive.request, settings, { ...fields, addresses: email });
    const context = one.page.context();
    await context.clearCookies();
    await join(one.request, link, name, "a quiet morning on the dock");
    return one;
  };
  const kell = await joined(raiser, { role: "contributor", teamId: world.teams.field });
  const peer = await joined("Petra Peer", { role: "manager" });
  const { parts, hidden } = await makeSecrets(world, kell);
  const all = addresses(parts, hidden);

  const readers: Reader[] = [
    ...(["executive", "manager", "contributor", "viewer", "admin"] as const).map((role) => ({
      role,
      person: world[role],
    })),
    { role: "peer", person: peer },
  ];
  const leaks: string[] = [];
  const broken: string[] = [];
  const seen = new Map<string, Set<string>>();
  for (const reader of readers) {
    const answers = await crawl(world, reader, all);
    broken.push(...answers.filter(({ status }) => status >= 500).map(({ address }) => `${reader.role}: ${address}`));
    for (const answer of answers) {
      for (const [word, allowed] of Object.entries(secrets)) {
        if (!answer.text.includes(word)) continue;
        seen.set(word, (seen.get(word) ?? new Set()).add(reader.role));
        if (!(allowed as readonly string[]).includes(reader.role))
          leaks.push(`${reader.role} reads ${word} on ${answer.address}`);
      }
      if (reader.role === "manager" || ofPeople.test(answer.address)) continue;
      if (withoutPeople(answer.text).includes(raiser.split(" ")[0] ?? ""))
        leaks.push(`${reader.role} reads who raised “${guarded}” on ${answer.address}`);
    }
  }
  const pairs = doubles(hidden);
  const answers = new Map(
    (await crawl(world, { role: "peer", person: peer }, pairs.flat())).map((answer) => [
      answer.address,
      seenOf(answer),
    ]),
  );
  const told = pairs.filter(([asked, nothing]) => answers.get(asked) !== answers.get(nothing));
  expect(told, "asked about a hidden row, a page is another than about one that is not there").toEqual([]);
  expect(leaks.sort()).toEqual([]);
  expect(broken).toEqual([]);
  // The walk itself must be able to find them, or it proves nothing.
  for (const [word, allowed] of Object.entries(secrets))
    expect([...(seen.get(word) ?? [])].sort(), word).toEqual([...allowed].sort());
});
