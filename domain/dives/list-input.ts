import { z } from "zod";
import { isUuid } from "@/lib/id";
import { keyIn, orderedBy } from "../fields";
import { type DiveState, diveStates } from "../vocabulary";

export type DiveFilter = {
  state: DiveState | null;
  teamId: string | null;
  after: readonly [string, string] | null;
  limit: number;
};

/** The address of the list of dives; what makes no sense falls back instead of failing. */
export const diveFilter = (query: Record<string, string | string[] | undefined>, limit = 50): DiveFilter => ({
  state: z.enum(diveStates).nullable().catch(null).parse(query.state),
  teamId: z.string().refine(isUuid).nullable().catch(null).parse(query.team),
  after: keyIn(query.after, orderedBy.day),
  limit,
});
