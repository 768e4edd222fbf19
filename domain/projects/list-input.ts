import { z } from "zod";
import { isUuid } from "@/lib/id";
import { isCalendarDate, keyIn, orderedBy } from "../fields";
import { type WorkItemState, workItemStates } from "../vocabulary";

export const workSorts = ["age", "number", "title", "due"] as const;
export type WorkSort = (typeof workSorts)[number];
export const workViews = ["flow", "backlog", "done", "all"] as const;
export type WorkView = (typeof workViews)[number];

/** What a figure of flow counts: each number of a team's page opens the rows of its cut. */
export const workCuts = [
  "finished",
  "rework",
  "returned",
  "unplanned",
  "visible",
  "accepted",
  "due",
  "late",
  "open",
  "older",
  "blocked",
] as const;
export type WorkCut = (typeof workCuts)[number];

export type WorkFilter = {
  view: WorkView;
  state: WorkItemState | null;
  teamId: string | null;
  /** An id, or `none` for work without a project. */
  projectId: string | null;
  assigneeId: string | null;
  cut: WorkCut | null;
  /** The days that a cut looks at; the last 13 complete weeks if they are not said. */
  from: string | null;
  to: string | null;
  sort: WorkSort;
  descending: boolean;
  after: readonly [string | number | null, string] | null;
  limit: number;
};

const keys: Record<WorkSort, z.ZodType<string | number | null>> = {
  age: orderedBy.optionalDay,
  number: orderedBy.count,
  title: orderedBy.text,
  due: orderedBy.optionalDay,
};

const wish = z.string().catch("");

/** The address of a list as a typed filter; what makes no sense falls back to the default. */
export function workFilter(query: Record<string, string | string[] | undefined>, limit = 50): WorkFilter {
  const of = (name: string) => wish.parse(query[name]);
  const idOf = (name: string) => (isUuid(of(name)) ? of(name) : null);
  const dayOf = (name: string) => (isCalendarDate(of(name)) ? of(name) : null);
  const cut = workCuts.find((word) => word === of("only")) ?? null;
  const sort = workSorts.find((word) => word === of("sort").replace(/^-/, ""));
  return {
    view: workViews.find((word) => word === of("view")) ?? (cut ? "all" : "flow"),
    state: workItemStates.find((word) => word === of("state")) ?? null,
    teamId: idOf("team"),
    projectId: of("project") === "none" ? "none" : idOf("project"),
    assigneeId: idOf("who"),
    cut,
    from: dayOf("from"),
    to: dayOf("to"),
    sort: sort ?? "age",
    descending: sort ? of("sort").startsWith("-") : true,
    after: keyIn(query.after, keys[sort ?? "age"]),
    limit,
  };
}
