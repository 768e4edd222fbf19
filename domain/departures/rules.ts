import type { MembershipStatus, Role } from "../vocabulary";

/** Who may take something over: anybody who works, or only who leads. */
type Taker = "works" | "leads";

/** What the page calls each kind of thing that somebody answers for. */
export const groupWords = {
  team: ["team led", "teams led"],
  report: ["person who reports", "people who report"],
  theme: ["theme", "themes"],
  brief: ["brief", "briefs"],
  receiving: ["brief to give back", "briefs to give back"],
  reviewing: ["brief to review", "briefs to review"],
  objective: ["objective", "objectives"],
  measure: ["measure", "measures"],
  hypothesis: ["bet", "bets"],
  project: ["project", "projects"],
  work: ["work item", "work items"],
  acceptance: ["work item to accept", "work items to accept"],
  friction: ["friction to answer", "frictions to answer"],
  visit: ["dive planned", "dives planned"],
  hosting: ["dive to host", "dives to host"],
  promise: ["promise from a dive", "promises from dives"],
  decision: ["decision to make or look at again", "decisions to make or look at again"],
  lesson: ["lesson to answer", "lessons to answer"],
  review: ["review to lead", "reviews to lead"],
  vow: ["review with a promise of theirs", "reviews with promises of theirs"],
} as const;

export type Person = { id: string; role: Role; status: MembershipStatus };

/** Why somebody cannot take something over, or null (R3: one accountable person, active, who works here). */
export function whyNotTaker(taker: Taker, person: Person | undefined, never: string | null): string | null {
  if (person?.status !== "active" || person.role === "viewer") return "Choose somebody who works here.";
  if (taker === "leads" && person.role === "contributor") return "This is for a manager or an executive.";
  return person.id === never ? "They cannot take this one: nobody accepts, answers or hosts their own." : null;
}

/** Whether somebody would come to stand above themselves; `managerOf` answers to whom each person reports. */
export function reportsToThemselves(person: string, managerOf: (id: string) => string | null): boolean {
  const passed = new Set<string>();
  for (let at = managerOf(person); at !== null && !passed.has(at); at = managerOf(at)) {
    if (at === person) return true;
    passed.add(at);
  }
  return false;
}

type Leaving = { status: MembershipStatus; startedOn: string | null };

/** Why a departure cannot be recorded, or null: members who are here, a last day that has come and lies in their stay. */
export function whyNotDepart(
  { status, startedOn }: Leaving,
  departedOn: string,
  today: string,
): [field: string, sentence: string] | null {
  if (status !== "active" && status !== "suspended") return ["form", "Only somebody who is here can leave."];
  if (departedOn > today) return ["departedOn", "This day is still to come; record the departure when it has come."];
  if (startedOn && departedOn < startedOn) return ["departedOn", "This is before they started."];
  return null;
}

/**
 * Why somebody cannot be taken back, or null: they have left, and start again after that, at the latest today. On the very
 * day that was to be the last one the departure is taken back: they never left.
 */
export function whyNotRehire(
  member: { status: MembershipStatus; departedOn: string | null },
  startedOn: string,
  today: string,
): [field: string, sentence: string] | null {
  if (member.status !== "departed") return ["form", "Only somebody who has left can come back this way."];
  if (member.departedOn && startedOn < member.departedOn)
    return ["startedOn", "Choose the day they left, or one after it."];
  return startedOn > today ? ["startedOn", "This day is still to come; take them back when it has come."] : null;
}

/** What becomes of one thing: its own choice, else that of its group; null leaves it on the accountability list. */
export function takerOf(own: string, group: string): string | null {
  if (own === "stay") return null;
  return own || group || null;
}

/** Two columns of a form as a lookup. */
export const pairs = (keys: readonly string[], values: readonly string[]): Map<string, string> =>
  new Map(keys.map((key, index) => [key, values[index] ?? ""]));

/** Reasons are told only where at least two left, so that nobody's reason is told by a number. */
export const mayTellReasons = (leavers: number): boolean => leavers >= 2;
