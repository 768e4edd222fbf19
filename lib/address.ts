import { notFound } from "next/navigation";
import { isUuid } from "./id";

// The one place where pages and routes read their address: what is here is text that can be asked for, and an id is an id.

/** Longer than anything that a page offers; what is longer was made by nobody's form. */
const longest = 2_000;

const isAskable = (value: string): boolean => value.length <= longest && value.isWellFormed() && !value.includes("\0");

type Raw = Record<string, string | string[] | undefined>;

/**
 * What an address asks for after its `?`: each name once (the first counts), and only text that a question to the database
 * can hold. What cannot be asked is as if it were not there. What the words mean is for the filter of each room.
 */
export function readQuery(raw: Raw | URLSearchParams): Record<string, string | undefined> {
  const names = raw instanceof URLSearchParams ? new Set(raw.keys()) : Object.keys(raw);
  const read: Record<string, string | undefined> = {};
  for (const name of names) {
    const value = raw instanceof URLSearchParams ? raw.get(name) : [raw[name]].flat()[0];
    if (typeof value === "string" && isAskable(value)) read[name] = value;
  }
  return read;
}

/** The same for a route, which is given its request. */
export const queryOf = (request: Request): Record<string, string | undefined> =>
  readQuery(new URL(request.url).searchParams);

/** The parts of a path. An `id` that is none, or a part that cannot be asked for, is a page that does not exist. */
export async function readPath<T extends Record<string, string>>(params: Promise<T>): Promise<T> {
  const path = await params;
  for (const [name, value] of Object.entries(path))
    if (!isAskable(value) || (name === "id" && !isUuid(value))) notFound();
  return path;
}

/** What Next gives to a page whose path has the parts `T`. */
export type PageProps<T extends string = "org"> = {
  params: Promise<Record<T, string>>;
  searchParams: Promise<Raw>;
};
