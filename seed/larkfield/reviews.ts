import { type AgendaPoint, reviews } from "../../db/schema/reviews";
import type { ReviewKind } from "../../domain/vocabulary";
import { addDays } from "./calendar";
import { teamTable } from "./people";
import type { World } from "./world";

const strategyMonths = ["2026-01-22", "2026-02-26", "2026-03-26", "2026-04-23", "2026-05-28", "2026-06-25"];
const quarters = ["2026-03-27", "2026-06-26"];

/** E22 (domain.md 6.9): the team weeks of half a year, six strategy months, two quarters, and what comes next. */
export function addReviews(world: World): number {
  const { date } = world;
  let number = 0;
  const add = (
    kind: ReviewKind,
    team: string,
    leader: string,
    on: string,
    more: Partial<typeof reviews.$inferInsert> = {},
  ) => {
    number += 1;
    const id = world.id(`review/${kind}/${team}/${on}`);
    const at = new Date(`${addDays(on, -6)}T08:00:00Z`);
    const held = on < date.anchor;
    world.add(reviews, {
      id,
      number,
      kind,
      teamId: world.team(team),
      leaderId: world.person(leader),
      scheduledFor: on,
      ...(held
        ? {
            state: "closed" as const,
            heldOn: on,
            closedAt: new Date(`${on}T12:00:00Z`),
            attendees: [world.person(leader)],
          }
        : { state: "scheduled" as const }),
      ...more,
      ...world.stamp(at, leader),
    });
    if (kind !== "team_week") world.tell(at, leader, "review.scheduled", "review", id, { scheduledFor: on });
  };
  for (let week = 2; week <= 27; week++)
    for (const [code, , , lead, operational] of teamTable)
      if (operational) add("team_week", code, lead, date.wk(week, 0));
  for (const on of strategyMonths)
    add("strategy_month", "ORG", "ivandaele", date.on(on), {
      ...(on === "2026-05-28" ? { agenda: [skipped] } : {}),
      notes: notes[on] ?? "",
    });
  for (const on of quarters) add("quarter", "ORG", "ivandaele", date.on(on), { notes: notes[on] ?? "" });
  add("strategy_month", "ORG", "ivandaele", date.on("2026-07-23"));
  add("monthly_operations", "OPS", "gpugh", date.on("2026-07-02"));
  return number;
}

/** Marketing was away in week 22: its points were skipped, and the review says why. */
const skipped: AgendaPoint = {
  key: "team/marketing",
  section: "gaps",
  title: "Be known on the dock",
  why: "No check-in for two weeks.",
  subject: null,
  said: "Skipped: trade show.",
};

const notes: Record<string, string> = {
  "2026-03-26": "The bet on self-serve is lost. Claire brings a new direction next week.",
  "2026-04-23": "The bracket is the limit in the field; the brief is to say so.",
  "2026-05-28": "Two people from Assembly to Field until the backlog is gone.",
  "2026-06-25": "FrostTrace's price needs an answer before the next offer.",
  "2026-06-26": "Second quarter: the proof sells, the fitting does not keep up.",
};
