import type { Row } from "./copy";
import { stamp } from "./people";
import { chances, dayAfter, idOf, leadOf, mondayOf, type Plan } from "./plan";
import { pick, things, titleOf } from "./words";

const org = (plan: Plan) => ({ org_id: idOf(plan, "organization", 0) });
const executive = (plan: Plan, at: number) => idOf(plan, "member", at % 2);

export function* themeRows(plan: Plan): Iterable<Row> {
  const year = Number(plan.today.slice(0, 4));
  for (let at = 0; at < plan.themes; at++)
    yield {
      ...org(plan),
      id: idOf(plan, "theme", at),
      number: at + 1,
      title: `Win with the ${pick(things, at)}`,
      kind: "where_to_play",
      choice: `We grow where the ${pick(things, at)} decides.`,
      not_doing: "No new sites.",
      horizon_start_year: year - 1,
      horizon_end_year: year + 2,
      owner_id: executive(plan, at),
      status: "in_force",
      in_force_on: dayAfter(plan.today, -300),
      ...stamp(plan),
    };
}

export function* briefRows(plan: Plan): Iterable<Row> {
  for (let at = 0; at < plan.briefs; at++)
    yield {
      ...org(plan),
      id: idOf(plan, "brief", at),
      number: at + 1,
      title: `Own the ${pick(things, at)} ${at + 1}`,
      author_id: executive(plan, at),
      theme_id: idOf(plan, "theme", at % plan.themes),
      current_version_id: idOf(plan, "version", at),
      status: "published",
      published_at: `${dayAfter(plan.today, -280)}T08:00:00Z`,
      ...stamp(plan),
    };
}

export function* versionRows(plan: Plan): Iterable<Row> {
  for (let at = 0; at < plan.briefs; at++)
    yield {
      ...org(plan),
      id: idOf(plan, "version", at),
      brief_id: idOf(plan, "brief", at),
      version_no: 1,
      generation: 1,
      status: "published",
      purpose: `Customers choose us for the ${pick(things, at)}, and stay.`,
      key_tasks: [1, 2, 3].map((task) => ({
        key: `KT${task}`,
        text: `Every customer gets ${pick(things, at + task)} within a day`,
        mainEffort: task === 1,
      })),
      end_state: ["Nine in ten customers would buy again."],
      boundaries: ["No new sites."],
      freedoms: ["Teams choose their tools."],
      horizon_date: dayAfter(plan.today, 200),
      published_at: `${dayAfter(plan.today, -280)}T08:00:00Z`,
      published_by: executive(plan, at),
      ...stamp(plan),
    };
}

/** Leads of ten teams each get a brief and have to say it back. */
export function* recipientRows(plan: Plan): Iterable<Row> {
  for (let at = 0; at < plan.briefs; at++)
    for (let turn = 0; turn < Math.min(10, plan.teams); turn++) {
      const team = (at * 10 + turn) % plan.teams;
      yield {
        ...org(plan),
        brief_id: idOf(plan, "brief", at),
        membership_id: idOf(plan, "member", leadOf(plan, team)),
        part: "recipient",
        team_id: idOf(plan, "team", team),
      };
    }
}

const statuses = ["on_track", "on_track", "at_risk", "off_track", "stale"] as const;

export function* objectiveRows(plan: Plan): Iterable<Row> {
  for (let at = 0; at < plan.objectives; at++) {
    const team = at % plan.teams;
    yield {
      ...org(plan),
      id: idOf(plan, "objective", at),
      number: at + 1,
      title: `${titleOf(at)} (objective ${at + 1})`,
      why_it_matters: "It is what customers ask for first.",
      team_id: idOf(plan, "team", team),
      owner_id: idOf(plan, "member", leadOf(plan, team)),
      kind: at % 4 === 0 ? "aspirational" : "committed",
      theme_id: idOf(plan, "theme", at % plan.themes),
      brief_id: idOf(plan, "brief", at % plan.briefs),
      key_task_key: `KT${(at % 3) + 1}`,
      start_on: dayAfter(plan.today, -7 * plan.weeks),
      due_on: dayAfter(plan.today, 20 + (at % 300)),
      status: "active",
      activated_on: dayAfter(plan.today, -7 * plan.weeks),
      score: 0.3 + (at % 60) / 100,
      coverage: 1,
      confidence: (at % 8) + 2,
      signal_status: statuses[at % statuses.length],
      last_known_status: statuses[at % statuses.length],
      gap: at % 30,
      ...stamp(plan),
    };
  }
}

const valueIn = (plan: Plan, measure: number, week: number) =>
  Math.round((100 * week * (0.5 + (measure % 10) / 20)) / plan.weeks) / 1;

export function* measureRows(plan: Plan): Iterable<Row> {
  const monday = mondayOf(plan.today);
  for (let at = 0; at < plan.measures; at++) {
    const objective = at % plan.objectives;
    const recent = Array.from({ length: Math.min(12, plan.weeks) }, (_, back) => {
      const week = plan.weeks - Math.min(12, plan.weeks) + back;
      return [dayAfter(monday, -7 * (plan.weeks - 1 - week)), valueIn(plan, at, week), 6];
    });
    yield {
      ...org(plan),
      id: idOf(plan, "measure", at),
      number: at + 1,
      kind: "key_result",
      type: "increase_decrease",
      title: `Share of ${pick(things, at)} done in a day, ${at + 1}`,
      objective_id: idOf(plan, "objective", objective),
      unit: "%",
      baseline: 0,
      target: 100,
      milestones: [],
      owner_id: idOf(plan, "member", leadOf(plan, objective % plan.teams)),
      start_on: dayAfter(plan.today, -7 * plan.weeks),
      due_on: dayAfter(plan.today, 20 + (objective % 300)),
      recent,
      signal_status: statuses[at % statuses.length],
      last_known_status: statuses[at % statuses.length],
      score: 0.3 + (at % 60) / 100,
      ...stamp(plan),
    };
  }
}

/** Week after week for each measure, the oldest first. */
export function* checkInRows(plan: Plan): Iterable<Row> {
  const chance = chances(plan.at + 1);
  const monday = mondayOf(plan.today);
  let number = 0;
  for (let week = 0; week < plan.weeks; week++) {
    const on = dayAfter(monday, -7 * (plan.weeks - 1 - week));
    for (let at = 0; at < plan.measures; at++)
      yield {
        ...org(plan),
        id: idOf(plan, "checkIn", number++),
        measure_id: idOf(plan, "measure", at),
        as_of: on,
        value: valueIn(plan, at, week),
        confidence: 3 + Math.floor(chance() * 6),
        author_id: idOf(plan, "member", leadOf(plan, (at % plan.objectives) % plan.teams)),
        recorded_at: `${on}T09:00:00Z`,
      };
  }
}

export function* betRows(plan: Plan): Iterable<Row> {
  for (let at = 0; at < plan.bets; at++)
    yield {
      ...org(plan),
      id: idOf(plan, "bet", at),
      number: at + 1,
      statement: `Customers pay for the ${pick(things, at)} (${at + 1})`,
      category: "demand",
      theme_id: idOf(plan, "theme", at % plan.themes),
      brief_id: idOf(plan, "brief", at % plan.briefs),
      owner_id: executive(plan, at),
      leading_indicator: "Orders in a month",
      support_if: "Twenty orders in a month",
      debunk_if: "Fewer than five orders in a month",
      test_by: dayAfter(plan.today, 60),
      status: "open",
      opened_at: `${dayAfter(plan.today, -120)}T08:00:00Z`,
      ...stamp(plan),
    };
}

export function* evidenceRows(plan: Plan): Iterable<Row> {
  for (let at = 0; at < plan.bets * 20; at++)
    yield {
      ...org(plan),
      id: idOf(plan, "evidence", at),
      hypothesis_id: idOf(plan, "bet", at % plan.bets),
      direction: at % 3 === 0 ? "against" : "for",
      strength: "weak",
      source_kind: "anecdote",
      source_key: `source-${at}`,
      text: `A customer spoke of the ${pick(things, at)}.`,
      observed_on: dayAfter(plan.today, -(at % 100) - 1),
      author_id: executive(plan, at),
      recorded_at: `${dayAfter(plan.today, -(at % 100))}T08:00:00Z`,
    };
}
