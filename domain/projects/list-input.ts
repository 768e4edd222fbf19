import { z } from "zod";
import { isUuid } from "@/lib/id";
import { type WorkItemState, workItemStates } from "../vocabulary";

export const workSorts = ["age", "number", "title", "due"] as const;
export type WorkSort = (typeof workSorts)[number];
export const workViews = ["flow", "backlog", "done", "all"] as const;
export type WorkView = (typeof workViews)[number];

export type WorkFilter = {
  view: WorkView;
  state: WorkItemState | null;
  teamId: string | null;
  /** An id, or `none` for work without a project. */
  projectId: string | null;
  assigneeId: string | null;
  sort: WorkSort;
  descending: boolean;
  after: [string | number | null, string] | null;
  limit: number;
};

const wish = z.string().catch("");

/** The address of a list as a typed filter; what makes no sense falls back to the default. */
export function workFilter(query: Record<string, string | string[] | undefined>, limit = 50): WorkFilter {
  const of = (name: string) => wish.parse(query[name]);
  const idOf = (name: string) => (isUuid(of(name)) ? of(name) : null);
  const sort = workSorts.find((word) => word === of("sort").replace(/^-/, ""));
  return {
    view: workViews.find((word) => word === of("view")) ?? "flow",
    state: workItemStates.find((word) => word === of("state")) ?? null,
    teamId: idOf("team"),
    projectId: of("project") === "none" ? "none" : idOf("project"),
    assigneeId: idOf("who"),
    sort: sort ?? "age",
    descending: sort ? of("sort").startsWith("-") : true,
    after: keyOf(of("after")),
    limit,
  };
}

const pair = z.tuple([z.union([z.string(), z.number(), z.null()]), z.string().refine(isUuid)]);

function keyOf(value: string): WorkFilter["after"] {
  try {
    const parsed = pair.safeParse(JSON.parse(value));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
