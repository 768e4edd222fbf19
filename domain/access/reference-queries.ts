import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Tx, withOrg } from "@/db/tenancy";
import { searchPattern } from "@/lib/fold";
import { hiddenNames } from "../vocabulary";
import type { Actor } from "./actor";
import { columnOf, kinds, mayRead, searchedIn, tableOf } from "./kinds";
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
      const rows = await tx.execute<ReferenceChoice & { kept: boolean }>(sql`
        select ${columnOf(of, "id")} as id, case when ${mayRead(actor, of)} then ${name} else ${hiddenNames[of]} end as name,
          ${columnOf(of, "id")} = ${anyOf(keep)} as kept
        from ${tableOf(of)} where ${columnOf(of, "org_id")} = ${actor.orgId} and (${columnOf(of, "id")} = ${anyOf(keep)}
          or (${searchedIn(of)} like ${searchPattern(text)} and ${mayBeChosen(actor, kind, also)}))
        order by kept desc, ${name} collate names, id ${limitTo(limit + keep.length)}`);
      return rows.map(({ id, name }) => ({ id, name }));
    },
    joined,
  );
