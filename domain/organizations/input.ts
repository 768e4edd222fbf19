import { z } from "zod";
import { line, optionalProse } from "../fields";

/** Organizations live at `/o/<slug>`. */
export const newOrganizationInput = z.object({
  name: line(80, "Write the organization's name."),
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .refine(
      (v) => v === "" || /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(v),
      "Use letters a to z, digits and hyphens, at most 40.",
    )
    .default(""),
  timeZone: z.string().default("UTC").refine(isTimeZone, "Write a time zone such as Europe/Brussels."),
  identityStatement: optionalProse(280),
});
export type NewOrganization = z.output<typeof newOrganizationInput>;

export function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

/** Words that are paths of ours. */
const taken = new Set(["new", "api", "o", "admin", "sign-in", "sign-up", "settings", "docs", "static"]);

/** A slug made of a name: `Larkfield Instruments` becomes `larkfield-instruments`. */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  return slug && !taken.has(slug) ? slug : "organization";
}
