import { daysBetween, type IsoDate } from "./calendar";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";

/** An active objective with what moves under it. */
export type ObjectiveExecution = {
  id: string;
  activeSince: IsoDate;
  startOn: IsoDate;
  activeProjects: number;
  lastItemMovedOn: IsoDate | null;
};

/** M12, objectives active for more than 14 days on which nothing runs: no active project and no item moved in 14 days. */
export function objectivesWithoutExecution<O extends ObjectiveExecution>(
  objectives: readonly O[],
  today: IsoDate,
  { lineOfSight }: Thresholds = DEFAULT_THRESHOLDS,
): O[] {
  return objectives.filter(
    (o) =>
      o.startOn <= today &&
      daysBetween(o.activeSince, today) > lineOfSight.idleDays &&
      o.activeProjects === 0 &&
      (o.lastItemMovedOn === null || daysBetween(o.lastItemMovedOn, today) > lineOfSight.idleDays),
  );
}

/** M12, key tasks of briefs in force that no active objective serves; keys are unique across briefs ("briefId:KT1"). */
export function keyTasksWithoutObjective(
  keyTasks: readonly string[],
  servedByActive: readonly (string | null)[],
): string[] {
  return keyTasks.filter((key) => !servedByActive.includes(key));
}

/** R5, whether work began before its back-brief was accepted (or without). Allowed, and labelled. */
export function startedBeforeAgreement(activatedOn: IsoDate, acceptedOn: IsoDate | null): boolean {
  return acceptedOn === null || activatedOn < acceptedOn;
}

/** N11, key tasks in force with an item started in the last 14 days ÷ key tasks; `null` without key tasks. */
export function actionability(
  keyTasks: readonly { lastItemStartedOn: IsoDate | null }[],
  today: IsoDate,
  days = 14,
): number | null {
  const acted = keyTasks.filter((k) => k.lastItemStartedOn !== null && daysBetween(k.lastItemStartedOn, today) <= days);
  return keyTasks.length === 0 ? null : acted.length / keyTasks.length;
}

/** N8, calendar days from activation to the first accepted deliverable a customer can see; `null` while there is none. */
export function daysToFirstResult(activatedOn: IsoDate, visibleDeliverablesDoneOn: readonly IsoDate[]): number | null {
  const first = [...visibleDeliverablesDoneOn].filter((d) => d >= activatedOn).sort()[0];
  return first === undefined ? null : daysBetween(activatedOn, first);
}
