import { readdirSync } from "node:fs";
import path from "node:path";

/** Where the routes stand; Playwright runs from the root of the repository. */
const app = path.resolve("app");

/**
 * All pages and downloads of an organization, as `app/` has them: "briefs/[id]/edit", "work/csv", "" for its home. Read
 * from the folders, so that a new page is visited by every test that walks over all of them without being named anywhere.
 */
export const pagesOfOrganization: readonly string[] = readdirSync(path.join(app, "o/[org]"), { recursive: true })
  .map((file) => String(file).replaceAll("\\", "/"))
  .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
  .map((file) => file.replace(/\/?(page\.tsx|route\.ts)$/, ""))
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
