import { createLoader, createParser, parseAsStringLiteral } from "nuqs/server";
import type { z } from "zod";
import { type ListOrder, parseAsId, parseAsOrder } from "@/lib/list-address";
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

const parseAsDay = createParser({ parse: (value) => (isCalendarDate(value) ? value : null), serialize: String });

/** What the address of the list may say. What makes no sense is as if it were not there. */
export const workAddress = {
  view: parseAsStringLiteral(workViews),
  state: parseAsStringLiteral(workItemStates),
  team: parseAsId,
  project: createParser({
    parse: (value) => (value === "none" ? value : parseAsId.parse(value)),
    serialize: String,
  }),
  who: parseAsId,
  only: parseAsStringLiteral(workCuts),
  from: parseAsDay,
  to: parseAsDay,
  sort: parseAsOrder(workSorts),
};

const read = createLoader(workAddress);

/** The address of the list as a typed filter, for its page and its file alike. */
export function workFilter(query: Record<string, string | string[] | undefined>, limit = 50): WorkFilter {
  const { view, state, team, project, who, only, from, to, sort } = read(query);
  const order: ListOrder<WorkSort> = sort ?? { by: "age", descending: true };
  return {
    view: view ?? (only ? "all" : "flow"),
    state,
    teamId: team,
    projectId: project,
    assigneeId: who,
    cut: only,
    from,
    to,
    sort: order.by,
    descending: order.descending,
    after: keyIn(query.after, keys[order.by]),
    limit,
  };
}
