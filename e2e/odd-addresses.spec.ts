import { expect, test } from "./fixtures";
import { asked, asWritten, nobody, oddParts, oddValues, place, statuses, wrong } from "./steps/odd";
import { asksItsAddress, routes } from "./steps/pages";

const org = "/o/larkfield";
/** What an address may be answered: a page, a page elsewhere, or that it cannot be had. */
const answered = (status: number) => status >= 200 && status < 500;

/** The same route with something else in one of its changing parts; in the others stands what could be right. */
function withPart(route: string, part: string, value: string): string {
  const likely: Record<string, string> = {
    "[org]": "larkfield",
    "[type]": "brief",
    "[signal]": "M1",
    "[kind]": "worker",
    "[...nextauth]": "session",
  };
  return route.replace(/\[[^\]]+\]/g, (name) => (name === part ? value : (likely[name] ?? nobody)));
}

const inThrees = (names: string[]): string[][] =>
  names.length === 0 ? [] : [names.slice(0, 3), ...inThrees(names.slice(3))];

const partsOf = (route: string): string[] => route.match(/\[[^\]]+\]/g) ?? [];

test("a part of a path that is none is a page that does not exist, on every route", async ({ demo, baseURL }) => {
  test.setTimeout(300_000);
  const ask = await asWritten((await demo("ivandaele")).request, String(baseURL));
  const paths = (parts: (name: string) => boolean, values: readonly string[]) =>
    routes.flatMap((route) =>
      partsOf(route)
        .filter(parts)
        .flatMap((part) => values.map((value) => withPart(route, part, value))),
    );
  const ids = await statuses(
    ask,
    paths((part) => part === "[id]", oddParts),
  );
  expect(wrong(ids, (status) => [404, 414, 431].includes(status))).toEqual([]);
  // The name of an organization is judged by one gate for all routes below it, so a few values tell enough.
  const others = await statuses(ask, [
    ...paths((part) => part === "[org]", ["x", "%00", "%FF", "a%00b", nobody]),
    ...paths((part) => part !== "[org]" && part !== "[id]", oddParts),
    ...["/%00", "/%FF", "/%", "/no/such", `${org}/%00`, `${org}/no-such`, `${org}/briefs/%zz/edit`],
  ]);
  expect(wrong(others, answered)).toEqual([]);
});

test("what an address asks for and makes no sense is as if it were not asked, on every route", async ({
  demo,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const ask = await asWritten((await demo("ivandaele")).request, String(baseURL));
  // First what the pages themselves ask: names in their links and forms, and a real id for each kind of page.
  const names = new Set(asked);
  const ids = new Map<string, string>();
  const plain = routes.filter((route) => !/\[(?!org)/.test(route)).map((route) => route.replace("[org]", "larkfield"));
  for (const path of plain) {
    const { text } = await ask(path);
    for (const [, name] of text.matchAll(/href="[^"]*(?:\?|&amp;)([A-Za-z]+)=/g)) if (name) names.add(name);
    for (const [form] of text.matchAll(/<form[^>]*method="get"[\s\S]*?<\/form>/g))
      for (const [, name] of form.matchAll(/ name="([A-Za-z]+)"/g)) if (name) names.add(name);
    for (const [, at, id] of text.matchAll(/href="\/o\/larkfield\/([a-z/-]+)\/([0-9a-f-]{36})/g))
      if (at && id) ids.set(at, id);
  }
  const real = (route: string): string =>
    withPart(route, "", "").replace(/([a-z/-]+)\/01890000[0-9a-f-]+/, (whole, at: string) => {
      const id = ids.get(at.replace(`${org}/`, "").replace("history/", ""));
      return id ? `${at}/${id}` : whole;
    });
  const asking = routes.filter(asksItsAddress).map(real);
  let turn = 0;
  const next = () => oddValues[turn++ % oddValues.length] ?? "";
  // Three at a time: one that is refused with a 404 hides few others, and each meets another value on each page.
  const few = asking.flatMap((path) =>
    inThrees([...names]).map((three) => `${path}?${three.map((name) => `${name}=${next()}`).join("&")}`),
  );
  const all = (value: string) => [...names].map((name) => `${name}=${value}`).join("&");
  const together = asking.flatMap((path) =>
    ["x", "-1", nobody, "a%00b", "9999-12-31"].map((value) => `${path}?${all(value)}`),
  );
  const twice = asking.map((path) => `${path}?${all("x")}&${all(nobody)}`);
  const sorts = ["title", "-score", "due", "-number", "age"];
  const places = [place("2026-01-01"), place(1), place("text")];
  const lists = asking.filter((path) => !/(^|\/)(new|import|account|system)$/.test(path));
  const cursors = lists.flatMap((path) =>
    sorts.map((sort, at) => `${path}?sort=${sort}&after=${places[(at + path.length) % places.length]}`),
  );
  const found = await statuses(ask, [...few, ...together, ...twice, ...cursors]);
  expect(wrong(found, answered)).toEqual([]);
});
