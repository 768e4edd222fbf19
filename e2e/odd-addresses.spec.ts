import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./fixtures";
import { pagesOfOrganization } from "./steps/pages";
import { rawRequest } from "./steps/raw-request";

const nobody = "01890000-0000-7000-8000-000000000000";

/** What stands in an address where an id should be. */
const oddIds = [
  "x",
  "1",
  "%00",
  "a%00b",
  "%FF",
  "%ED%A0%80",
  "..%2f..",
  "'--",
  nobody,
  nobody.toUpperCase(),
  "9".repeat(3_000),
];

/** Every name that a page or a filter asks its address for. */
const names =
  "after at about age assignee brief capability cut days decision departed engagement for from goes group id kind last life like limit measure month name next objective of only origin outcome owner page parent part person project q question quarter raised range reworkOf search severity show sort source state status stop table team text theme thanks to told touches type until value version view week who".split(
    " ",
  );

const pair = (first: unknown, id: unknown = nobody) => encodeURIComponent(JSON.stringify([first, id]));
const oddValues = [
  "x",
  "a%00b",
  "%ED%A0%80",
  "-1",
  "99999999999999999999",
  nobody,
  "2026-02-31",
  "9999-12-31",
  pair("2026-01-01"),
  pair({ a: 1 }, 7),
];
const sorts = ["title", "-score", "due", "-number", "age"];

async function crawl(ask: (path: string) => Promise<number>, paths: string[]): Promise<string[]> {
  const wrong: string[] = [];
  const rest = [...paths];
  const walk = async () => {
    for (let path = rest.pop(); path !== undefined; path = rest.pop()) {
      const status = await ask(path);
      if (status >= 500 || status === 0) wrong.push(`${status} ${path.slice(0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: 6 }, walk));
  return wrong;
}

/** Sends the address as it is written: a browser would not send some of these at all. */
async function asWritten(request: APIRequestContext, origin: string): Promise<(path: string) => Promise<number>> {
  const { cookies } = await request.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return async (path) => (await rawRequest(origin + path, { headers: { cookie } })).status;
}

const fixed = pagesOfOrganization.filter((page) => !page.includes("["));
const changing = pagesOfOrganization.filter((page) => page.includes("[id]"));

test("an id that is none is a page that does not exist, on every page and every download", async ({
  demo,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const ask = await asWritten((await demo("ivandaele")).request, String(baseURL));
  const statuses = new Set<number>();
  const paths = changing.flatMap((page) =>
    oddIds.map((id) => `/o/larkfield/${page.replace("[type]", "brief").replace("[id]", id)}`),
  );
  const wrong = await crawl(async (path) => {
    const status = await ask(path);
    statuses.add(status);
    return status === 200 ? 0 : status;
  }, paths);
  expect(wrong).toEqual([]);
  expect([...statuses].filter((status) => ![404, 414, 431].includes(status))).toEqual([]);
  const other = [
    "why/x",
    "why/%00",
    "why/M1?about=x",
    "history/x/y",
    `history/x/${nobody}`,
    `history/brief/%00`,
    "%00",
    "no-such",
    "choices/x",
    "choices/%00",
    "choices/worker?q=%00",
    "choices/worker?q=%ED%A0%80",
    `choices/worker?q=${"%25".repeat(900)}`,
  ];
  expect(
    await crawl(
      ask,
      other.map((path) => `/o/larkfield/${path}`),
    ),
  ).toEqual([]);
  expect(
    await crawl(ask, [
      "/o/%00",
      "/o/%FF/work",
      "/invite/%00",
      "/invite/x.y",
      "/sign-in?next=%00",
      "/%00",
      "/docs/signals?x=%00",
    ]),
  ).toEqual([]);
});

test("what an address asks for and makes no sense is as if it were not asked", async ({ demo, baseURL }) => {
  test.setTimeout(300_000);
  const ask = await asWritten((await demo("ivandaele")).request, String(baseURL));
  const all = (value: string) => names.map((name) => `${name}=${value}`).join("&");
  const odd = fixed.flatMap((page) => oddValues.map((value) => `/o/larkfield/${page}?${all(value)}`));
  const repeated = fixed.map((page) => `/o/larkfield/${page}?${all("x")}&${all(nobody)}`);
  expect(await crawl(ask, [...odd, ...repeated])).toEqual([]);
});

test("a cursor of another order is no cursor", async ({ demo, baseURL }) => {
  test.setTimeout(240_000);
  const ask = await asWritten((await demo("ivandaele")).request, String(baseURL));
  const afters = [pair("2026-01-01"), pair(1), pair("text")];
  const lists = fixed.filter((page) => page && !/(^|\/)(new|import|account|system)$/.test(page));
  const paths = lists.flatMap((page) =>
    sorts.flatMap((sort) => afters.map((after) => `/o/larkfield/${page}?sort=${sort}&after=${after}`)),
  );
  expect(await crawl(ask, paths)).toEqual([]);
});
