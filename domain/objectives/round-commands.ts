import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { measures } from "@/db/schema/measures";
import { withOrg } from "@/db/tenancy";
import { DomainError, invalid } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { readableMeasure } from "../access/scope";
import type { MeasureType } from "../vocabulary";
import { checkIn } from "./check-in-commands";
import { checkInInput, type roundInput } from "./measure-input";

type Round = z.output<typeof roundInput>;

/**
 * Check-ins of several measures at once, all or none: a week is told whole, and a refused form comes back with
 * everything that was typed, each sentence at its field. Answers how many were recorded.
 */
export const checkInRound = (actor: Actor, input: Round): Promise<number> =>
  withOrg(actor, async (tx) => {
    if (input.checked.length === 0) throw invalid("checked", "Tick at least one measure.");
    const known = await tx
      .select({ id: measures.id, type: measures.type })
      .from(measures)
      .where(and(eq(measures.orgId, actor.orgId), inArray(measures.id, input.checked), readableMeasure(actor)));
    const types = new Map(known.map((row) => [row.id, row.type]));
    const fields: Record<string, string> = {};
    let recorded = 0;
    for (const [row, measureId] of input.measureIds.entries()) {
      if (!input.checked.includes(measureId)) continue;
      const faults = await tryRow(actor, input, row, types.get(measureId), (one) => checkIn(actor, one, tx));
      for (const [field, sentence] of Object.entries(faults)) fields[`${columns[field] ?? "values"}.${row}`] = sentence;
      recorded += 1;
    }
    if (Object.keys(fields).length > 0)
      throw new DomainError("invalid", "Nothing is saved yet: some rows need another look.", { fields });
    return recorded;
  });

/** Which column of the form a field of one check-in stands in. */
const columns: Record<string, string> = { value: "values", confidence: "confidences", note: "notes" };

type Save = (input: z.output<typeof checkInInput>) => Promise<string>;

/** Records one row, or answers the sentences at its fields. A measure that is not there is refused like any other. */
async function tryRow(actor: Actor, round: Round, row: number, type: MeasureType | undefined, save: Save) {
  const value = round.values[row] ?? "";
  const parsed = checkInInput.safeParse({
    measureId: round.measureIds[row],
    asOf: actor.today,
    value: type === "binary" || type === "milestone" ? "" : value,
    reached: type === "binary" && value === "1",
    milestoneKey: type === "milestone" ? value : "",
    confidence: round.confidences[row] ?? "",
    note: round.notes[row] ?? "",
    ...(round.key ? { key: `${round.key}-${row}` } : {}),
  });
  if (!parsed.success)
    return Object.fromEntries(parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
  try {
    await save(parsed.data);
    return {};
  } catch (error) {
    if (error instanceof DomainError) return Object.keys(error.fields).length ? error.fields : { value: error.message };
    throw error;
  }
}
