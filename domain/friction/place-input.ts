import { isUuid } from "@/lib/id";

/** Where a friction is raised from, as the address says it: `?work=<id>`. */
export type From = { workItemId?: string; projectId?: string; objectiveId?: string; measureId?: string };

const names = { work: "workItemId", project: "projectId", objective: "objectiveId", measure: "measureId" } as const;

/** The place in the address of the form; what is no id is no place. */
export function fromOf(query: Record<string, string | string[] | undefined>): From {
  const found = Object.entries(names).flatMap(([name, field]) => {
    const value = query[name];
    return typeof value === "string" && isUuid(value) ? [[field, value]] : [];
  });
  return Object.fromEntries(found);
}
