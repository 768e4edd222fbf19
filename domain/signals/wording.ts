/** A share in whole percent, rounded half up: 0.125 is "13 %". A bound that is not reached is not said: 0.996 is "> 99 %". */
export function percent(share: number): string {
  if (!Number.isFinite(share)) return unknown;
  if (share > 1e-12 && share < 0.005) return "< 1 %";
  if (share < 1 - 1e-12 && share >= 0.995) return "> 99 %";
  return `${roundHalfUp(share * 100)} %`;
}

/** What stands where there is no number. */
const unknown = "–";

/** The distance between two shares, in whole points without sign: -0.29 is "29 points". */
export function points(gap: number): string {
  return Number.isFinite(gap) ? count(Math.abs(roundHalfUp(gap * 100)), "point") : unknown;
}

/** A number with its noun: "1 day", "2 days". The plural may be given where an s is not enough. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${Number.isFinite(n) ? n : unknown} ${n === 1 ? one : many}`;
}

/** Rounded half up to a number of decimals, for display only. */
export function roundHalfUp(value: number, decimals = 0): number {
  if (!Number.isFinite(value)) return 0;
  const factor = 10 ** decimals;
  return Math.floor(value * factor + 0.5 + 1e-9) / factor;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A date as people say it: "6 Sep 2026". */
export function spokenDate(date: string): string {
  const [year, month, day] = date.split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** A window of days as people say it: "six months", "two weeks", "45 days". */
export function spanWords(days: number): string {
  const whole = (unit: number) => days % unit === 0;
  if (whole(91)) return said((days / 91) * 3, "month");
  return whole(7) && days < 91 ? said(days / 7, "week") : said(days, "day");
}

const said = (n: number, one: string) => `${NUMBERS[n] ?? n} ${n === 1 ? one : `${one}s`}`;
const NUMBERS = [
  "no",
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
];
