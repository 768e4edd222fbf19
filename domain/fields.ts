import { z } from "zod";
import { isUuid } from "../lib/id";

/** The parts from which the inputs of all rooms are made. Isomorphic: the same schema feeds forms, API and tests. */

/** C0 controls but tab and newline: PostgreSQL refuses NUL, nobody can read the others. */
const hasControl = (value: string) => [...value].some((c) => (c < " " && c !== "\t" && c !== "\n") || c === "\u007f");
/** Marks that show nothing and may turn the text around them. The two joiners are not among them: they make letters and emoji. */
const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** A joiner that joins nothing: at an end, beside a space, or beside another one. */
const looseJoiner = /(?<![^\s\u200c\u200d])[\u200c\u200d]+|[\u200c\u200d]+(?![^\s\u200c\u200d])/gu;
/** Something that can be seen: a text of marks alone is none. */
const seen = /[^\p{Z}\p{C}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u;

const oneLine = (value: string) =>
  value.replace(invisible, "").replace(/\s+/g, " ").replace(looseJoiner, "").replace(/ +/g, " ").trim();
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const length = (value: string) => [...value].length;

const clean = (value: string) => value.replaceAll("\r\n", "\n").normalize("NFC");

const text = (max: number, sentence: string) =>
  z
    .string({ error: sentence })
    .transform(clean)
    .refine(
      (v) => !hasControl(v) && !loneSurrogate.test(v),
      "This text holds characters that cannot be shown; type it again.",
    )
    .transform((v) => v.trim())
    .refine((v) => length(v) <= max, `At most ${max.toLocaleString("en")} characters.`);

/** One line: a title, a name. Direction marks and zero-width spaces are taken out; a line that shows nothing is none. Required. */
export const line = (max = 200, sentence = "Write a few words here.") =>
  text(max, sentence)
    .transform(oneLine)
    .refine((v) => seen.test(v), sentence);

/** One line that may stay empty. */
export const optionalLine = (max = 200) =>
  text(max, "Write one line.")
    .transform((v) => (seen.test(v) ? oneLine(v) : ""))
    .default("");

/** Several lines, required. */
export const prose = (max = 5000, sentence = "Write a sentence here.") =>
  text(max, sentence).refine((v) => v.length > 0, sentence);

/** Several lines that may stay empty. */
export const optionalProse = (max = 5000) => text(max, "Write a sentence.").default("");

/** A list of short texts; empty rows fall away. */
export const lines = (max = 300, most = 40) =>
  z
    .array(text(max, "Write a line."))
    .default([])
    .transform((rows) => rows.filter((row) => row.length > 0))
    .refine((rows) => rows.length <= most, `At most ${most} lines.`);

export const id = (sentence = "Choose one from the list.") =>
  z
    .string({ error: sentence })
    .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, sentence);

const blankAs =
  <T>(blank: T) =>
  (value: unknown) =>
    value === "" || value === undefined ? blank : value;

export const optionalId = () => z.preprocess(blankAs(null), id().nullable());

/** Plain decimals only: no exponent, no hex, no comma, nothing infinite. */
const decimal = /^[-+]?\d{1,15}(\.\d{1,6})?$/;
const numberSentence = "Write a plain number, such as 12 or 3.5.";

/** "1 200" as we write it ourselves: spaces of any kind between groups of three. */
const withoutGroups = (text: string) =>
  /^[-+]?\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:\.\d+)?$/.test(text)
    ? text.replace(/[ \u00a0\u2009\u202f]/g, "")
    : text;

export const number = (sentence = numberSentence) =>
  z
    .union([z.number(), z.string()], { error: sentence })
    .transform((v) => withoutGroups(String(v).trim().replace("\u2212", "-")))
    .refine((v) => decimal.test(v), sentence)
    .transform((v) => Number(v) + 0);

export const optionalNumber = () => z.preprocess(blankAs(null), number().nullable());

export const wholeNumber = (least: number, most: number, sentence = `A whole number from ${least} to ${most}.`) =>
  number(sentence).refine((v) => Number.isInteger(v) && v >= least && v <= most, sentence);

/** A calendar date that exists: 2026-02-30 is refused. */
export const date = (sentence = "Write a date that exists, as 2026-06-29.") =>
  z.string({ error: sentence }).refine(isCalendarDate, sentence);

export const optionalDate = () => z.preprocess(blankAs(null), date().nullable());

export function isCalendarDate(value: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === value;
}

/** A checkbox: present means yes. */
export const flag = () => z.preprocess((v) => v === true || v === "on" || v === "true" || v === "1", z.boolean());

export const oneOf = <const T extends readonly [string, ...string[]]>(
  words: T,
  sentence = "Choose one from the list.",
) => z.enum(words, { error: sentence });

export const email = () =>
  z
    .string({ error: "Write an e-mail address." })
    .transform((v) => canonical(v.normalize("NFKC").trim().toLowerCase()))
    .refine((v) => address.test(v) && v.length <= 254, "Write an e-mail address, as name@example.com.");

const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const address = new RegExp(
  `^[^\\s@<>"(),:;\\\\[\\]\\p{C}]{1,64}@(?:${label}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$`,
  "u",
);

/** The domain as the mail goes to it: `müller.de` and `xn--mller-kva.de` are one. */
function canonical(value: string): string {
  const at = value.lastIndexOf("@");
  const domain = value.slice(at + 1);
  if (at < 0 || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) || !URL.canParse(`http://${domain}`)) return value;
  return `${value.slice(0, at)}@${new URL(`http://${domain}`).hostname}`;
}

/** Hidden fields that forms of editable rows and create forms carry. */
export const version = () => wholeNumber(1, 1_000_000_000, "This form is out of date; open it again.");
export const idempotencyKey = () => z.string().max(64).optional();

/** What the rows of a list are ordered by, as it stands in the key of its next page. The database would refuse another kind. */
export const orderedBy = {
  day: z.string().refine(isCalendarDate),
  optionalDay: z.string().refine(isCalendarDate).nullable(),
  instant: z
    .string()
    .refine((v) => /^\d{4}-\d\d-\d\d[T ][\d:.]+(Z|[-+]\d\d(:?\d\d)?)$/.test(v) && !Number.isNaN(Date.parse(v))),
  count: z.int().min(0).max(2_147_483_647),
  value: z.number().nullable(),
  text: z.string().max(400),
};

/** `?after=` is the JSON pair of what the last row is ordered by and its id. A key of another order, or none at all, is null. */
export function keyIn<T>(value: string | string[] | undefined, first: z.ZodType<T>): [T, string] | null {
  try {
    const parsed = z.tuple([first, z.string().refine(isUuid)]).safeParse(JSON.parse(String(value)));
    return parsed.success ? (parsed.data as [T, string]) : null;
  } catch {
    return null;
  }
}
