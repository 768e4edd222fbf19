/** Numbers and words as the product writes them: 1 200, −3, 56 %, €65, "five of six". No locale of the machine. */

const SPACE = "\u00a0";
const MINUS = "\u2212";

export function formatNumber(value: number, digits?: number): string {
  const places = digits ?? (Number.isInteger(value) ? 0 : Math.abs(value) < 10 ? 2 : 1);
  const fixed = Math.abs(value).toFixed(places);
  const trimmed = digits === undefined ? fixed.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "") : fixed;
  const [whole = "0", fraction] = trimmed.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, SPACE);
  const isZero = Number(trimmed) === 0;
  return `${value < 0 && !isZero ? MINUS : ""}${grouped}${fraction ? `.${fraction}` : ""}`;
}

/** A ratio as a percentage: 0.56 is "56 %". */
export function formatPercent(ratio: number, digits = 0): string {
  return `${formatNumber(ratio * 100, digits)}${SPACE}%`;
}

/** "+3", "−15", "0". */
export function formatSigned(value: number, digits?: number): string {
  const text = formatNumber(value, digits);
  return value > 0 && Number(text.replaceAll(SPACE, "")) !== 0 ? `+${text}` : text;
}

/** "15 points", "1 point": a difference of two percentages. */
export function formatPoints(value: number): string {
  return plural(Math.round(value), "point");
}

/** "+15 points", "−1 point". */
export function formatSignedPoints(value: number): string {
  const rounded = Math.round(value);
  return `${formatSigned(rounded)} ${Math.abs(rounded) === 1 ? "point" : "points"}`;
}

/** Integer minor units of the organization's currency: 650050 EUR is "€6 500.50", 650000 is "€6 500". */
export function formatMoney(minor: number, currency: string): string {
  const style = new Intl.NumberFormat("en-GB", { style: "currency", currency });
  const places = style.resolvedOptions().maximumFractionDigits ?? 2;
  const symbol = style.formatToParts(0).find((part) => part.type === "currency")?.value ?? currency;
  const major = minor / 10 ** places;
  const amount = formatNumber(Math.abs(major), Number.isInteger(major) ? 0 : places);
  return `${major < 0 ? MINUS : ""}${symbol}${/[A-Z]$/.test(symbol) ? SPACE : ""}${amount}`;
}

/** "1 day", "3 days", "2 people". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${Math.abs(count) === 1 ? one : many}`;
}

const WORDS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
] as const;

/** For headlines: words up to twelve, figures above. */
export function numberWord(count: number): string {
  return WORDS[count] ?? formatNumber(count);
}

/** "three days", "thirteen" stays "13 days". */
export function pluralWord(count: number, one: string, many = `${one}s`): string {
  return `${numberWord(count)} ${count === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function listWords(items: readonly string[], joiner = "and"): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${joiner} ${items.at(-1)}`;
}

/** Makes the first letter of a composed sentence large. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
