/** Numbers and words as the product writes them: 1 200, −3, 56 %, €65, "five of six". No locale of the machine. */

const SPACE = "\u00a0";
const MINUS = "\u2212";

/**
 * A number as people read it. Without `digits` it has as many as it takes: what is no whole number is never shown as one,
 * so that 99.95 is not "100" and 0.004 not "0"; at most four digits count.
 */
export function formatNumber(value: number, digits?: number): string {
  if (!Number.isFinite(value)) return "–";
  const fixed = digits === undefined ? enough(Math.abs(value)) : Math.abs(value).toFixed(digits);
  const trimmed = digits === undefined && fixed.includes(".") ? fixed.replace(/\.?0+$/, "") : fixed;
  const [whole = "0", fraction] = trimmed.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, SPACE);
  const isZero = Number(trimmed) === 0;
  return `${value < 0 && !isZero ? MINUS : ""}${grouped}${fraction ? `.${fraction}` : ""}`;
}

/** Decimals for a value that is not negative: two below ten, one above, and more where these would make it a whole number. */
function enough(value: number): string {
  const whole = Math.round(value);
  if (Math.abs(value - whole) < 1e-9 * Math.max(1, value)) return String(whole);
  const usual = value.toFixed(value < 10 ? 2 : 1);
  if (!Number.isInteger(Number(usual))) return usual;
  // Four digits that count, cut and not rounded: what has not arrived is not said to have.
  const places =
    value < 1 ? Math.min(12, 3 - Math.floor(Math.log10(value))) : Math.max(1, 4 - String(Math.floor(value)).length);
  const unit = 10 ** places;
  const cut = (Math.floor(value * unit + 1e-9) / unit).toFixed(places);
  const precise = Number(value.toPrecision(4));
  return value < 1 || Number.isInteger(precise) ? cut : precise.toFixed(places);
}

/** A ratio as a percentage: 0.56 is "56 %". What is neither nothing nor all is not said to be: 0.997 is "99.7 %". */
export function formatPercent(ratio: number, digits = 0): string {
  const value = ratio * 100;
  const rounded = Number(value.toFixed(digits));
  const isBound = (rounded === 0 || rounded === 100) && Math.abs(value - rounded) > 1e-9;
  if (!isBound) return `${formatNumber(value, digits)}${SPACE}%`;
  if (value > 0 && value < 0.01) return `<${SPACE}0.01${SPACE}%`;
  if (value > 99.99 && value < 100) return `>${SPACE}99.99${SPACE}%`;
  return `${formatNumber(value)}${SPACE}%`;
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
