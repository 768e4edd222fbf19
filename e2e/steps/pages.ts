import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Where the routes stand; Playwright runs from the root of the repository. */
const app = path.resolve("app");

/** By the address of each page and route of `app/` its file: "/o/[org]/briefs/[id]/edit", "/" for the first page. */
const files: ReadonlyMap<string, string> = new Map(
  readdirSync(app, { recursive: true })
    .map((file) => String(file).replaceAll("\\", "/"))
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file) && !file.includes("[...unknown]"))
    .sort()
    .map((file) => [`/${file.replace(/\/?(page\.tsx|route\.ts)$/, "").replace(/\([^)]*\)\/?/g, "")}`, file]),
);

/** Every address that the product has. */
export const routes: readonly string[] = [...files.keys()];

/** Whether what stands behind its `?` is read. */
export const asksItsAddress = (route: string): boolean =>
  /searchParams|queryOf|readQuery/.test(
    readFileSync(path.join(app, files.get(route.replace(/(.)\/$/, "$1")) ?? ""), "utf8"),
  );

/**
 * All pages and downloads of an organization, as `app/` has them: "briefs/[id]/edit", "work/csv", "" for its home. Read
 * from the folders, so that a new page is visited by every test that walks over all of them without being named anywhere.
 */
export const pagesOfOrganization: readonly string[] = routes
  .filter((route) => /^\/o\/\[org\](\/|$)/.test(route))
  .map((route) => route.replace(/^\/o\/\[org\]\/?/, ""))
  .sort();

/** Whether it answers with a file. */
export const isDownload = (page: string): boolean => /(^|\/)csv$/.test(page);

/** What stands in for the changing parts: by the address up to such a part ("briefs/[id]") its values. */
export type Parts = Record<string, readonly string[]>;

/** The first address part by part: "briefs/[id]/edit" begins with "briefs/[id]". */
const changing = (page: string): string | null => /^.*\]/.exec(page)?.[0] ?? null;

/**
 * The addresses of a page below `/o/<slug>/`, one for each value of its changing part; pages without one have one address.
 * A part that nobody has given values for is an error that says what to add.
 */
export function addressesOf(page: string, parts: Parts): string[] {
  const part = changing(page);
  if (part === null) return [page];
  const values = parts[part];
  if (!values)
    throw new Error(
      `app/o/[org]/${page} has a part that this test does not know. Make such a thing in its world and add "${part}" with its ids to the parts that it gives.`,
    );
  return values.map((value) => `${fill(part, value)}${page.slice(part.length)}`);
}

/** Two parts in one address are given as "type/id". */
const fill = (part: string, value: string): string => part.replace(/\[[^\]]+\](\/\[[^\]]+\])*$/, value);
