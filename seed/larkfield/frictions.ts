import { frictionEvents, frictionLinks, frictions } from "../../db/schema/frictions";
import type { FrictionEventKind } from "../../domain/vocabulary";
import { addDays, addWorkingDays } from "./calendar";
import { type FrictionLine, frictionTable } from "./friction-table";
import type { World } from "./world";

const clockDays = { critical: 1, high: 3, medium: 5, low: 10 } as const;

/** E16 (domain.md 6.7): who said what got in the way, how far it rose, and what was answered. */
export function addFrictions(world: World): number {
  for (const [index, line] of frictionTable.entries()) addFriction(world, line, index + 1);
  return frictionTable.length;
}

function addFriction(world: World, line: FrictionLine, number: number): void {
  const { date } = world;
  const id = world.id(`friction/${line.key}`);
  const raisedAt = date.at(line.raised);
  const answeredOn = line.answer && addWorkingDays(date.on(line.raised), line.answer.after);
  const answeredAt = answeredOn ? new Date(`${answeredOn}T15:00:00Z`) : null;
  const resolvedAt = line.resolvedWeek ? new Date(`${date.wk(line.resolvedWeek, 4)}T16:00:00Z`) : null;
  const byExecutive = Boolean(line.escalated) || line.key === "F10";
  const since = line.escalated ? date.on(line.escalated.on) : date.on(line.raised);
  const status = resolvedAt ? "resolved" : answeredAt ? "answered" : "open";
  world.add(frictions, {
    id,
    number,
    title: line.title,
    detail: line.detail,
    kind: line.kind,
    severity: line.severity,
    teamId: world.team(line.team),
    raisedBy: world.person(line.by),
    raisedAt,
    briefId: line.task ? world.id("brief/B2") : null,
    keyTaskKey: line.task ?? null,
    level: byExecutive ? "executive" : "manager",
    addressedTo: world.person(line.escalated?.to ?? line.first),
    hoursLostPerWeek: line.hours,
    status,
    // The clock runs out with the day: the next morning it is late.
    clockDueAt: answeredAt ? null : endOf(addWorkingDays(since, clockDays[line.severity])),
    overdueSince: line.overdue ? new Date(`${date.on(line.overdue)}T00:05:00Z`) : null,
    answerKind: line.answer?.kind ?? null,
    answerText: line.answer?.text ?? null,
    answerDueOn: line.answer?.kind === "will_do" && answeredOn ? addDays(answeredOn, 14) : null,
    answeredBy: line.answer ? world.person(line.answer.by) : null,
    answeredAt,
    resolvedAt,
    ...world.stamp(raisedAt, line.by),
  });
  const target = {
    ...(line.project ? { projectId: world.id(`project/${line.project}`) } : {}),
    ...(line.objective ? { objectiveId: world.id(`objective/${line.objective}`) } : {}),
  };
  if (Object.keys(target).length)
    world.add(frictionLinks, { id: world.id(`friction/${line.key}/link`), frictionId: id, ...target });
  if (line.bet)
    world.add(frictionLinks, {
      id: world.id(`friction/${line.key}/bet`),
      frictionId: id,
      hypothesisId: world.id(`hypothesis/${line.bet}`),
    });
  addSteps(world, line, id, { raisedAt, answeredAt, answeredOn, resolvedAt });
}

/** Midnight in Brussels after a day of the demo, in summer: 22:00 UTC. */
const endOf = (day: string) => new Date(`${day}T22:00:00Z`);

type Times = { raisedAt: Date; answeredAt: Date | null; answeredOn?: string | undefined; resolvedAt: Date | null };

function addSteps(world: World, line: FrictionLine, frictionId: string, times: Times): void {
  const step = (
    kind: FrictionEventKind,
    at: Date,
    by: string | null,
    more: Partial<typeof frictionEvents.$inferInsert> = {},
  ) => {
    world.add(frictionEvents, {
      id: world.id(`friction/${line.key}/${kind}`),
      frictionId,
      kind,
      at,
      actorId: by ? world.person(by) : null,
      ...more,
    });
    world.tell(at, by, `friction.${kind.replaceAll("_", "-")}`, "friction", frictionId, { kind });
  };
  step("raised", times.raisedAt, line.by, { text: line.detail });
  if (line.escalated)
    step("escalated", world.date.at(line.escalated.on, "05:00"), line.escalated.by ?? null, {
      fromLevel: "manager",
      toLevel: "executive",
      text: line.escalated.summary,
    });
  if (line.overdue) step("overdue", world.date.at(line.overdue, "00:05"), null, { fromLevel: "executive" });
  if (line.answer && times.answeredAt)
    step("answered", times.answeredAt, line.answer.by, {
      text: line.answer.text,
      answerKind: line.answer.kind,
      dueOn: line.answer.kind === "will_do" && times.answeredOn ? addDays(times.answeredOn, 14) : null,
    });
  if (line.help && times.answeredAt)
    step("hands_on_help", new Date(times.answeredAt.getTime() + 2 * 86_400_000), line.answer?.by ?? null, {
      text: line.help,
    });
  if (times.resolvedAt) step("resolved", times.resolvedAt, line.by);
}
