import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/key";
import { invalid } from "@/lib/errors";
import type { Actor } from "./actor";
import { columnOf, mayRead, tableOf } from "./kinds";
import { type ReferenceKind, referenceRules } from "./reference-kinds";
import { anyOf } from "./scope";

/**
 * The one way to accept a reference: what a form names must be readable by whoever names it AND eligible for the purpose.
 * A command calls `acceptReference`; a picker lists the same rows with `listReferences` (`reference-queries.ts`), whose
 * WHERE is `mayBeChosen`. So a list never offers what the command refuses, and a guessed id is worth nothing.
 */

type More = {
  /** What stood there before: it may stay, whatever became of it, and whether or not the giver may read it. */
  keep?: string | null | undefined;
  /** A further condition on the kind's table: of this team, of this theme. */
  also?: SQL | undefined;
  /** Said instead of the kind's own sentence; the same whether the row is missing, hidden or not eligible. */
  sentence?: string;
};

/** WHERE on the table of the kind, under its own name: what the actor may choose for this purpose. */
export const mayBeChosen = (actor: Actor, kind: ReferenceKind, also?: SQL): SQL => {
  const { of, eligible } = referenceRules[kind];
  const org = sql`${columnOf(of, "org_id")} = ${actor.orgId}`;
  return sql`(${org} and ${eligible} and ${mayRead(actor, of)}${also ? sql` and ${also}` : sql``})`;
};

/** Throws `invalid` at the field unless the actor may choose this row for this purpose. Nothing chosen passes. */
export const acceptReference = (
  tx: Tx,
  actor: Actor,
  kind: ReferenceKind,
  id: string | null,
  field: string,
  more: More = {},
): Promise<void> => acceptReferences(tx, actor, kind, id === null ? [] : [id], field, more);

/**
 * The same for several at once; `keep` may then be several as well. Waits for whoever is archiving or deleting such a row,
 * and then looks again.
 */
export async function acceptReferences(
  tx: Tx,
  actor: Actor,
  kind: ReferenceKind,
  ids: readonly string[],
  field: string,
  { keep, also, sentence }: Omit<More, "keep"> & { keep?: More["keep"] | readonly string[] } = {},
): Promise<void> {
  const kept = new Set(typeof keep === "string" ? [keep] : (keep ?? []));
  const fresh = [...new Set(ids)].filter((id) => !kept.has(id));
  if (fresh.length === 0) return;
  const { of, sentence: own } = referenceRules[kind];
  const rows = await tx
    .select({ id: columnOf(of, "id") })
    .from(tableOf(of))
    .where(sql`${columnOf(of, "id")} = ${anyOf(fresh)} and ${mayBeChosen(actor, kind, also)}`)
    .for("key share");
  if (rows.length < fresh.length) throw invalid(field, sentence ?? own);
}
