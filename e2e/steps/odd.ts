import type { APIRequestContext } from "@playwright/test";
import { rawRequest } from "./raw-request";

/** An id that is one and that nothing has. */
export const nobody = "01890000-0000-7000-8000-000000000000";

/** What stands in an address where a part of a path should be. */
export const oddParts = [
  "x",
  "1",
  "%00",
  "a%00b",
  "%FF",
  "%ED%A0%80",
  "%zz",
  "..%2f..",
  "'--",
  nobody,
  nobody.toUpperCase(),
  "9".repeat(3_000),
];

/** How the place in a list is written: what the row is ordered by, then its id. */
export const place = (first: unknown, id: unknown = nobody) => encodeURIComponent(JSON.stringify([first, id]));

/** What stands in an address where the answer to one of its questions should be. */
export const oddValues = [
  "x",
  "",
  "%00",
  "a%00b",
  "%ED%A0%80",
  "%FF",
  "%",
  "%zz",
  "-1",
  "0",
  "1.5",
  "1e9",
  "NaN",
  "99999999999999999999",
  nobody,
  "2026-02-31",
  "9999-12-31",
  "0001-01-01",
  "true",
  "[]",
  "%7B%22%24gt%22%3A1%7D",
  "__proto__",
  "'%20or%201=1--",
  "x".repeat(2_500),
  place("2026-01-01"),
  place("text"),
  place({ a: 1 }, 7),
];

/** Questions that pages and filters ask of their address; what their links and forms ask is read from the pages themselves. */
export const asked =
  "about after age amount assignee at bet brief capability cut days decision departed engagement for from goes group hypothesis id item kind kpi last layout life like limit measure month name next objective of only origin outcome owner page parent part person project q quarter question raised range reworkOf search serves severity share show sort source state status stop table team text thanks theme to told touches type until value version view week weeks who whose workItem".split(
    " ",
  );

export type Ask = (path: string) => Promise<{ status: number; text: string }>;

/** Sends the address as it is written: a browser would not send some of these at all. */
export async function asWritten(request: APIRequestContext, origin: string): Promise<Ask> {
  const { cookies } = await request.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return (path) => rawRequest(origin + path, { headers: { cookie } });
}

/** Asks for all of them, a few at a time. What a page answered is of no interest, only that it did. */
export async function statuses(ask: Ask, paths: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const rest = [...new Set(paths)];
  const walk = async () => {
    for (let path = rest.pop(); path !== undefined; path = rest.pop()) found.set(path, (await ask(path)).status);
  };
  await Promise.all(Array.from({ length: 4 }, walk));
  return found;
}

/** Those that the product had no answer to, or another one than it may give. */
export const wrong = (found: Map<string, number>, isRight: (status: number) => boolean): string[] =>
  [...found].filter(([, status]) => !isRight(status)).map(([path, status]) => `${status} ${path.slice(0, 200)}`);
