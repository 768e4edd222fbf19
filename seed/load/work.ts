import type { Row } from "./copy";
import { stamp } from "./people";
import { chances, dayAfter, idOf, leadOf, mondayOf, type Plan, somebodyOf, teamOf } from "./plan";
import { titleOf } from "./words";

const org = (plan: Plan) => ({ org_id: idOf(plan, "organization", 0) });

/** The project of an item; its team does the item. */
const teamOfProject = (plan: Plan, project: number) => (project % plan.objectives) % plan.teams;

export function* projectRows(plan: Plan): Iterable<Row> {
  for (let at = 0; at < plan.projects; at++) {
    const team = teamOfProject(plan, at);
    const status = at % 10 === 9 ? "proposed" : at % 10 < 5 ? "active" : "done";
    yield {
      ...org(plan),
      id: idOf(plan, "project", at),
      number: at + 1,
      title: `${titleOf(at)} (project ${at + 1})`,
      kind: "change",
      objective_id: idOf(plan, "objective", at % plan.objectives),
      owner_id: idOf(plan, "member", leadOf(plan, team)),
      team_id: idOf(plan, "team", team),
      status,
      start_on: dayAfter(plan.today, -400),
      original_due_on: dayAfter(plan.today, at % 200),
      due_on: dayAfter(plan.today, at % 200),
      activated_on: status === "proposed" ? null : dayAfter(plan.today, -390),
      done_on: status === "done" ? dayAfter(plan.today, -(at % 300) - 1) : null,
      ...stamp(plan),
    };
  }
}

/** Most work is done, spread over the years; the rest waits, runs, or waits for acceptance. */
export function* itemRows(plan: Plan): Iterable<Row> {
  const chance = chances(plan.at + 2);
  const running = Math.max(1, Math.floor(plan.projects / 2));
  for (let at = 0; at < plan.items; at++) {
    const lot = chance();
    const state =
      lot < 0.9
        ? "done"
        : lot < 0.95
          ? "backlog"
          : lot < 0.965
            ? "ready"
            : lot < 0.985
              ? "in_progress"
              : lot < 0.99
                ? "review"
                : "cancelled";
    // What is open belongs to projects that run: those whose number ends in 0 to 4.
    const place = Math.floor(chance() * running);
    const project =
      state === "done" ? at % plan.projects : Math.min(plan.projects - 1, Math.floor(place / 5) * 10 + (place % 5));
    const team = teamOfProject(plan, project);
    const age = state === "done" ? Math.floor(chance() * plan.weeks * 7) : Math.floor(chance() * 40);
    const took = 1 + Math.floor(chance() * 12);
    const begun = ["in_progress", "review", "done"].includes(state);
    const ended = dayAfter(plan.today, -age);
    const at8 = `${dayAfter(plan.today, -age - took - 3)}T08:00:00Z`;
    yield {
      ...org(plan),
      id: idOf(plan, "item", at),
      number: at + 1,
      type: at % 20 === 0 ? "rework" : at % 9 === 0 ? "deliverable" : "task",
      title: `${titleOf(at)} ${at + 1}`,
      project_id: idOf(plan, "project", project),
      team_id: idOf(plan, "team", team),
      assignee_id: idOf(plan, "member", somebodyOf(plan, team, at)),
      accepter_id: idOf(plan, "member", leadOf(plan, team)),
      state,
      blocked: state === "in_progress" && at % 12 === 0,
      started_on: begun ? dayAfter(plan.today, -age - took) : null,
      submitted_on: state === "done" || state === "review" ? ended : null,
      accepted_on: state === "done" ? ended : null,
      done_on: state === "done" ? ended : null,
      due_on: dayAfter(plan.today, -age + 5),
      original_due_on: dayAfter(plan.today, -age + 5),
      unplanned: at % 7 === 0,
      customer_visible: at % 11 === 0,
      ...stamp(plan, at8),
    };
  }
}

const kinds = [
  "technical",
  "resource",
  "tools",
  "process",
  "dependency",
  "unclear_intent",
  "unrealistic_goal",
  "people",
];

/** One in fifty waits for an answer. */
const isOpen = (at: number) => at % 50 === 0;

export function* frictionRows(plan: Plan): Iterable<Row> {
  for (let at = 0; at < plan.frictions; at++) {
    const team = at % plan.teams;
    const open = isOpen(at);
    const raised = dayAfter(plan.today, -(open ? at % 30 : at % (plan.weeks * 7)) - 1);
    yield {
      ...org(plan),
      id: idOf(plan, "friction", at),
      number: at + 1,
      title: `${titleOf(at)} takes too long ${at + 1}`,
      kind: kinds[at % kinds.length],
      severity: ["low", "medium", "high"][at % 3],
      team_id: idOf(plan, "team", team),
      raised_by: idOf(plan, "member", somebodyOf(plan, team, at)),
      raised_at: `${raised}T10:00:00Z`,
      brief_id: at % 3 === 0 ? idOf(plan, "brief", at % plan.briefs) : null,
      level: at % 500 === 0 ? "executive" : "manager",
      addressed_to: idOf(plan, "member", at % 500 === 0 ? 0 : leadOf(plan, team)),
      hours_lost_per_week: at % 9,
      status: open ? "open" : "resolved",
      clock_due_at: open ? `${dayAfter(plan.today, 2 + (at % 5))}T10:00:00Z` : null,
      answer_kind: open ? null : "will_do",
      answer_text: open ? null : "It is done.",
      answered_by: open ? null : idOf(plan, "member", leadOf(plan, team)),
      answered_at: open ? null : `${dayAfter(raised, 3)}T10:00:00Z`,
      resolved_at: open ? null : `${dayAfter(raised, 9)}T10:00:00Z`,
      ...stamp(plan, `${raised}T10:00:00Z`),
    };
  }
}

export function* frictionEventRows(plan: Plan): Iterable<Row> {
  for (let at = 0; at < plan.frictions; at++) {
    const team = at % plan.teams;
    const raised = dayAfter(plan.today, -(isOpen(at) ? at % 30 : at % (plan.weeks * 7)) - 1);
    const event = (turn: number, kind: string, days: number, by: number) => ({
      ...org(plan),
      id: idOf(plan, "event", at * 3 + turn),
      friction_id: idOf(plan, "friction", at),
      kind,
      at: `${dayAfter(raised, days)}T10:00:00Z`,
      actor_id: idOf(plan, "member", by),
    });
    yield event(0, "raised", 0, somebodyOf(plan, team, at));
    if (isOpen(at)) continue;
    yield event(1, "answered", 3, leadOf(plan, team));
    yield event(2, "resolved", 9, leadOf(plan, team));
  }
}

export function* frictionLinkRows(plan: Plan): Iterable<Row> {
  for (let at = 0; at < plan.frictions; at += 2)
    yield {
      ...org(plan),
      id: idOf(plan, "link", at),
      friction_id: idOf(plan, "friction", at),
      project_id: idOf(plan, "project", at % plan.projects),
    };
}

/** Where the days of a person went: most to an objective of the team, some to what wears time away. */
export function* bookingRows(plan: Plan): Iterable<Row> {
  const monday = mondayOf(plan.today);
  let number = 0;
  for (let back = plan.bookedWeeks; back > 0; back--)
    for (let person = 0; person < plan.people; person++) {
      const team = teamOf(plan, person);
      const week = dayAfter(monday, -7 * back);
      const entry = (amount: number, of: Row) => ({
        ...org(plan),
        id: idOf(plan, "booking", number++),
        side: "actual",
        unit: "days",
        amount,
        period_start: week,
        period_end: dayAfter(week, 6),
        team_id: idOf(plan, "team", team),
        member_id: idOf(plan, "member", person),
        objective_id: null,
        drain_kind: null,
        ...of,
        ...stamp(plan, `${dayAfter(week, 5)}T08:00:00Z`),
      });
      yield entry(4, { objective_id: idOf(plan, "objective", team % plan.objectives) });
      yield entry(1, { drain_kind: ["rework", "waiting", "software", "process", "meetings"][person % 5] });
    }
}
