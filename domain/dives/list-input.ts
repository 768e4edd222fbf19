import { z } from "zod";
import { isUuid } from "@/lib/id";
import { type DiveState, diveStates } from "../vocabulary";

export type DiveFilter = {
  state: DiveState | null;
  teamId: string | null;
  after: [string, string] | null;
  limit: number;
};

/** The address of the list of dives; what makes no sense falls back instead of failing. */
export const diveFilter = (query: Record<string, string | string[] | undefined>, limit = 50): DiveFilter => ({
  state: z.enum(diveStates).nullable().catch(null).parse(query.state),
  teamId: z.string().refine(isUuid).nullable().catch(null).parse(query.team),
  after: keyOf(z.string().catch("").parse(query.after)),
  limit,
});

/** `?after=` is the JSON pair of the last row's day and its id. */
function keyOf(value: string): [string, string] | null {
  try {
    const parsed = z
      .tuple([z.string().regex(/^\d{4}-\d\d-\d\d$/), z.string().refine(isUuid)])
      .safeParse(JSON.parse(value));
    return parsed.success && !Number.isNaN(Date.parse(parsed.data[0])) ? parsed.data : null;
  } catch {
    return null;
  }
}
