/** How large one organization becomes. */
export type Plan = {
  slug: string;
  /** Tells the ids of this organization from those of the others. */
  at: number;
  today: string;
  passwordHash: string;
  people: number;
  teams: number;
  themes: number;
  briefs: number;
  objectives: number;
  measures: number;
  /** Weekly check-ins of each measure, back from today. */
  weeks: number;
  projects: number;
  items: number;
  frictions: number;
  /** Weeks of booked days of each person, back from today. */
  bookedWeeks: number;
  bets: number;
};

type Size = Pick<Plan, "slug" | "at" | "today" | "passwordHash" | "people" | "items">;

/** A company with everything in the proportions of a real one: a team of eight, an objective for five people, three measures each, ten objectives under a brief. */
export const planOf = (size: Size): Plan => ({
  ...size,
  teams: Math.max(3, Math.round(size.people / 8)),
  themes: 8,
  briefs: Math.max(4, Math.round(size.people / 50)),
  objectives: Math.max(4, Math.round(size.people / 5)),
  measures: Math.max(12, Math.round(size.people / 5) * 3),
  weeks: 260,
  projects: Math.max(8, Math.round((size.people * 2) / 5)),
  frictions: Math.round(size.items / 10),
  bookedWeeks: 13,
  bets: 12,
});

/** Kinds of rows, as they stand in their ids. */
const kinds =
  "organization user team member theme brief version objective measure checkIn project item friction event link booking bet evidence".split(
    " ",
  );

const hex = (value: number, length: number) => value.toString(16).padStart(length, "0");
const begun = new Map<number, Map<string, string>>();

/** An id that tells organization, kind and place of a row: the same on every machine, and rows made together lie together. */
export function idOf({ at }: Pick<Plan, "at">, kind: string, index: number): string {
  let ofOrganization = begun.get(at);
  if (!ofOrganization) {
    ofOrganization = new Map(kinds.map((one, place) => [one, `10ad${hex(at, 4)}-${hex(place, 4)}-7000-8000-`]));
    begun.set(at, ofOrganization);
  }
  return ofOrganization.get(kind) + hex(index, 12);
}

/** Numbers between 0 and 1 that look like chance and are the same every time. */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const day = 86_400_000;
const days = new Map<string, Map<number, string>>();

/** A day so many days after `today`. Millions of rows lie on a few thousand days, so each is written once. */
export function dayAfter(today: string, after: number): string {
  const places = Math.round(after);
  const known = days.get(today) ?? new Map<number, string>();
  days.set(today, known);
  let found = known.get(places);
  if (found === undefined) {
    found = new Date(Date.parse(`${today}T00:00:00Z`) + places * day).toISOString().slice(0, 10);
    known.set(places, found);
  }
  return found;
}

/** The Monday of the week of `today`. */
export const mondayOf = (today: string): string =>
  dayAfter(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));

/** The team of a person, and its lead: the first of the team's people. */
export const teamOf = ({ teams }: Plan, person: number): number => person % teams;
export const leadOf = (_: Plan, team: number): number => team;
/** Somebody of a team. */
export const somebodyOf = ({ teams, people }: Plan, team: number, turn: number): number => {
  const size = Math.max(1, Math.floor((people - 1 - team) / teams) + 1);
  return team + teams * (turn % size);
};
