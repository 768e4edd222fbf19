/** A share in whole percent, rounded half up: 0.125 is "13 %". */
export function percent(share: number): string {
  return `${roundHalfUp(share * 100)} %`;
}

/** The distance between two shares, in whole points without sign: -0.29 is "29 points". */
export function points(gap: number): string {
  return count(Math.abs(roundHalfUp(gap * 100)), "point");
}

/** A number with its noun: "1 day", "2 days". The plural may be given where an s is not enough. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Rounded half up to a number of decimals, for display only. */
export function roundHalfUp(value: number, decimals = 0): number {
  const factor = 10 ** decimals;
  return Math.floor(value * factor + 0.5 + 1e-9) / factor;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A date as people say it: "6 Sep 2026". */
export function spokenDate(date: string): string {
  const [year, month, day] = date.split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}
