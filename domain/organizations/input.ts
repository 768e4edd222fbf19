import { z } from "zod";
import { flag, line, oneOf, optionalProse, version, wholeNumber } from "../fields";

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

/** The currencies that a form offers; amounts are minor units of one of them. */
export const currencies = ["EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "CAD", "AUD", "JPY"] as const;

/** Names of products, one per line; empty lines and repetitions fall away. */
const toolNames = z
  .string()
  .default("")
  .transform((text) => [...new Set(text.split("\n").map((row) => row.replace(/\s+/g, " ").trim()))].filter(Boolean))
  .refine((rows) => rows.length <= 100, "At most a hundred.")
  .refine((rows) => rows.every((row) => row.length <= 60), "At most 60 characters a name.");

export const organizationInput = z.object({
  name: line(80, "Write the organization's name."),
  timeZone: z.string().refine(isTimeZone, "Write a time zone such as Europe/Brussels."),
  currency: oneOf(currencies, "Choose a currency."),
  weekHours: wholeNumber(1, 80, "Hours a week, 1 to 80."),
  backBriefRequired: flag(),
  managersMayInvite: flag(),
  tools: toolNames,
  version: version(),
});
export type EditOrganization = z.output<typeof organizationInput>;

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
