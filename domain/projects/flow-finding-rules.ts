import { formatPercent, numberWord, plural, pluralWord, sentence } from "@/lib/format";
import { isAbove, isBelow } from "../signals/compare";
import type { LittlesLaw } from "../signals/littles-law";
import type { Flow } from "./flow-rules";

/** "Six of twelve": words up to twelve, figures above. */
const outOf = (part: number, all: number) => `${numberWord(part)} of ${numberWord(all)}`;

/** How the last six weeks compare with the six before, as a clause; null when either has too few items. */
export function paceWords(flow: Pick<Flow, "ratio" | "lastSix" | "sixBefore" | "limits">): string | null {
  const { ratio, lastSix, sixBefore, limits } = flow;
  if (ratio === null) return null;
  const counts = `${lastSix} in six weeks after ${sixBefore}`;
  if (isBelow(ratio, limits.slower)) return `finishes less than it did: ${counts}`;
  return isAbove(ratio * limits.slower, 1) ? `finishes more than it did: ${counts}` : `finishes steadily: ${counts}`;
}

/** The sentence of a team's page: its pace, and what of the open work is old. */
export function teamFinding(name: string, flow: Flow): string {
  const { open, older, finished } = flow;
  const time = pluralWord(flow.span, "week");
  if (finished === 0 && open.length === 0) return `Nothing has begun or finished in ${name} for ${time}.`;
  const pace = paceWords(flow);
  const age = agesClause(flow);
  if (pace === null && flow.expected.value === null)
    return `${name} finished ${plural(finished, "item")} in ${time}, too few to say how long its work takes.`;
  if (pace === null) return `${name} finished ${plural(finished, "item")} in ${time}${age ? `, ${age}` : ""}.`;
  const joint = older > 0 ? (isSlower(flow) ? ", and " : ", but ") : ", and ";
  return `${name} ${pace}${age ? `${joint}${age}` : ""}.`;
}

/** M24's X1, by the organization's own threshold. */
export const isSlower = ({ ratio, limits }: Pick<Flow, "ratio" | "limits">): boolean =>
  ratio !== null && isBelow(ratio, limits.slower);

function agesClause({ open, older, usual }: Flow): string | null {
  if (usual === null) return null;
  if (open.length === 0) return "nothing is open";
  if (older === 0) return "nothing open is old";
  if (open.length === 1) return "its only open item is old";
  return `${outOf(older, open.length)} open items ${older === 1 ? "is" : "are"} old`;
}

/** What a row of the list of teams says, in a few words. */
export function teamWords(flow: Flow): string {
  if (flow.expected.value === null) return "too few items to say";
  const said = [
    isSlower(flow) ? "finishes less than it did" : null,
    flow.older * 3 >= flow.open.length && flow.older > 1
      ? `${outOf(flow.older, flow.open.length)} open items old`
      : null,
    flow.onTime.level === "low" ? "often late" : null,
    flow.quality.level === "flagged" ? "much is redone" : null,
  ].filter((one) => one !== null);
  return said.length === 0 ? "steady" : said.join(", ");
}

/** The sentence of the list: how many teams slow down, and which hold most old work. */
export function teamsFinding(teams: readonly { name: string; flow: Flow }[], isWhole: boolean): string {
  if (teams.length === 0) return "No team does operational work yet.";
  const known = teams.filter(({ flow }) => flow.expected.value !== null);
  if (known.length === 0) return "No team has finished enough yet to say how its work flows.";
  const slow = known.filter(({ flow }) => isSlower(flow));
  const old = known.filter(({ flow }) => flow.older > 0).sort((a, b) => b.flow.older - a.flow.older)[0];
  const among = isWhole ? `of ${pluralWord(known.length, "team")}` : `of the ${pluralWord(known.length, "team")} shown`;
  const pace =
    slow.length === 0
      ? `None ${among} finishes less than it did`
      : `${sentence(numberWord(slow.length))} ${among} ${slow.length === 1 ? "finishes" : "finish"} less than ${slow.length === 1 ? "it" : "they"} did`;
  return old ? `${pace}; ${old.name} holds most old work.` : `${pace}, and nothing open is old.`;
}

/** Throughput: the halves of twelve weeks. */
export function throughputFinding({ lastSix, sixBefore, finished, span }: Flow): string {
  if (lastSix + sixBefore === 0)
    return `Nothing was finished in ${finished === 0 ? pluralWord(span, "week") : "twelve weeks"}.`;
  return `${sentence(numberWord(sixBefore))} finished in six weeks, then ${numberWord(lastSix)} in the next six.`;
}

/** Cycle times: half and 85 in 100, or why that cannot be said. */
export function cycleFinding({ expected }: Flow): string {
  const { value } = expected;
  if (!value) return `How long its work takes cannot be said yet. ${expected.reasons[0] ?? ""}`.trim();
  return value.p50 === value.p85
    ? `Most items took ${plural(value.p85, "day")} or less.`
    : `Half took ${plural(value.p50, "day")} or less, 85 in 100 took ${value.p85} or less.`;
}

/** Ages of open items against what the team usually takes; `whose` finishes, "the team" or "this project". */
export function ageingFinding({ open, older, usual }: Flow, whose = "the team"): string {
  if (open.length === 0) return "Nothing is in progress.";
  if (!usual) return `${sentence(numberWord(open.length))} open; too few were finished to say what is old.`;
  if (older === 0) return `None of ${plural(open.length, "open item")} is older than what ${whose} usually takes.`;
  const which = open.length === 1 ? "The only open item" : `${sentence(outOf(older, open.length))} open items`;
  return `${which} ${older === 1 ? "is" : "are"} older than 85 % of what ${whose} finishes.`;
}

/** Cumulative flow: what came in and went out, and how the open work changed. */
export function cumulativeFinding({ law }: Pick<Flow, "law">, days: readonly { open: number; done: number }[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || (last.done === 0 && last.open === 0)) return "Nothing flowed in twelve weeks.";
  const moved = law.value
    ? `${law.value.arrivals} started, ${law.value.departures} finished`
    : `${last.done} finished in twelve weeks`;
  if (first.open === last.open) return `${moved}: ${plural(last.open, "item")} open, as twelve weeks ago.`;
  return `${moved}: open work ${last.open > first.open ? "grew" : "fell"} from ${first.open} to ${last.open}.`;
}

export type Trust = { word: string; reasons: string[]; law: LittlesLaw | null; steady: readonly [number, number] };

/** M8 as a label on forecasts, never a goal: can what comes be read from what was? */
export function trustOf({ law, limits }: Pick<Flow, "law"> & { limits: Pick<Flow["limits"], "ratio"> }): Trust {
  const { value, reasons } = law;
  const steady = limits.ratio;
  if (!value) return { word: "Not known", reasons, law: null, steady };
  if (law.level === "steady") return { word: "Steady", reasons, law: value, steady };
  return { word: value.arrivals > value.departures ? "Too optimistic" : "Not steady", reasons, law: value, steady };
}

/** A share with its count: "30 % (17 of 56)". */
export const shareWords = (part: number, all: number): string =>
  all === 0 ? "none" : `${formatPercent(part / all)} (${part} of ${all})`;
