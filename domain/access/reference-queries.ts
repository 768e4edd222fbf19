import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Tx, withOrg } from "@/db/tenancy";
import { hiddenNames } from "../vocabulary";
import type { Actor } from "./actor";
import { columnOf, isCalled, kinds, mayRead, type NamedKind, tableOf } from "./kinds";
import { type ReferenceKind, referenceRules } from "./reference-kinds";
import { mayBeChosen } from "./references";
import { anyOf, limitTo } from "./scope";

export type ReferenceChoice = { id: string; name: string };
type Wanted = {
  /** What the reader typed: found anywhere in the name. */
  text?: string;
  /** What stands there now: always offered, first; where the reader may not read it, under the words for hidden names. */
  keep?: readonly string[];
  /** A further condition on the kind's table, as the command has it. */
  also?: SQL;
  limit?: number;
};

/** What a searchable picker offers: the rows that the command will accept, by name, and what is chosen already. */
export const listReferences = (
  actor: Actor,
  kind: ReferenceKind,
  { text = "", keep = [], also, limit = 20 }: Wanted = {},
  joined?: Tx,
): Promise<ReferenceChoice[]> =>
  withOrg(
    actor,
    async (tx) => {
      const { of } = referenceRules[kind];
      const name = columnOf(of, kinds[of].name);
      const id = columnOf(of, "id");
      const shown = sql`${id} as id, case when ${mayRead(actor, of)} then ${name} else ${hiddenNames[of]} end as name`;
      const offered = sql`${isCalled(of, text)} and ${mayBeChosen(actor, kind, also)}`;
      const rows = await keptAndOffered<ReferenceChoice>(tx, of, shown, { actor, keep, limit, offered });
      return rows.map(({ id, name }) => ({ id, name }));
    },
    joined,
  );

type Lists = { actor: Actor; keep: readonly string[]; limit: number; offered: SQL };

/**
 * What is chosen already, then what is offered, each by name: two selects, so that the second one reads no more of an index
 * than it shows. As text, because the limit inside must stand as a figure, and the builder makes it a parameter.
 */
export async function keptAndOffered<Row extends Record<string, unknown>>(
  tx: Tx,
  of: NamedKind,
  shown: SQL,
  { actor, keep, limit, offered }: Lists,
): Promise<Row[]> {
  const [id, name] = [columnOf(of, "id"), columnOf(of, kinds[of].name)];
  const own = sql`from ${tableOf(of)} where ${columnOf(of, "org_id")} = ${actor.orgId}`;
  const byName = sql`order by ${name} collate names, ${id}`;
  const rest = sql`(select ${shown} ${own} and not ${id} = ${anyOf(keep)} and ${offered} ${byName} ${limitTo(limit)})`;
  if (keep.length === 0) return [...(await tx.execute(rest))] as Row[];
  return [
    ...(await tx.execute(sql`(select ${shown} ${own} and ${id} = ${anyOf(keep)} ${byName}) union all ${rest}`)),
  ] as Row[];
}
