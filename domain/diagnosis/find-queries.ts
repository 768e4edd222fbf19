import "server-only";
import { and, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { objectives } from "@/db/schema/objectives";
import { projects, workItems } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import type { Actor } from "../access/actor";
import { readableDecision } from "../access/decision-scope";
import { idsCalled } from "../access/kinds";
import {
  readable,
  readableBrief,
  readableDive,
  readableHypothesis,
  readableLesson,
  readableMeasure,
  readableTheme,
} from "../access/scope";
import { visibleFriction } from "../friction/row-queries";
import { humanId } from "../vocabulary";
import { type Finder, finders, type Sought } from "./find-rules";

export type Found = { kind: Finder; id: string; label: string | null; title: string; path: string };

type Row = { kind: Finder; id: string; number: number | null; title: string };

/** Of each kind so many: who looks for more writes another word. */
const MOST = 6;

/** Whatever the actor may read by its id or by words of its title, the newest of each kind first. */
export const findAnything = (actor: Actor, sought: Sought, joined?: Tx): Promise<Found[]> =>
  withOrg(
    actor,
    async (tx) => {
      const [first, second, ...others] = (Object.keys(finders) as Finder[])
        .filter((kind) => !("kind" in sought) || sought.kind === finders[kind].label)
        .map((kind) => partOf(tx, actor, kind, sought));
      if (!first) return [];
      const rows: Row[] = await (second ? unionAll(first, second, ...others) : first);
      return rows.map(({ kind, id, number, title }) => {
        const { label, place } = finders[kind];
        return {
          kind,
          id,
          title,
          label: label && number !== null ? humanId(label, number) : null,
          path: `${place}/${id}`,
        };
      });
    },
    joined,
  );

function partOf(tx: Tx, actor: Actor, kind: Finder, sought: Sought) {
  const { table, title, label } = finders[kind];
  const from = sql.identifier(table);
  const column = (name: string) => sql`${from}.${sql.identifier(name)}`;
  return tx
    .select({
      kind: sql<Finder>`${kind}::text`,
      id: sql<string>`${column("id")}::text`,
      number: label ? sql<number | null>`${column("number")}` : sql<number | null>`null::int`,
      title: sql<string>`${column(title)}`,
    })
    .from(sql`${from}`)
    .where(
      and(
        sql`${column("org_id")} = ${actor.orgId}`,
        "kind" in sought
          ? sql`${column("number")} = ${sought.number}`
          : sql`${column("id")} in (${idsCalled(table, sought.words)})`,
        deletable.has(table) ? sql`${column("deleted_at")} is null` : undefined,
        readableOf[kind](actor),
      ),
    )
    .orderBy(sql`${column("created_at")} desc, ${column("id")}`)
    .limit(MOST);
}

/** Tables whose rows are taken away for thirty days before they are gone. */
const deletable = new Set<string>(["briefs", "themes", "objectives", "projects", "work_items", "hypotheses"]);

const all = () => sql`true`;

/** The rule of reading of each kind, as its own list has it. */
const readableOf: Record<Finder, (actor: Actor) => SQL> = {
  brief: (actor) => sql`(briefs.status <> 'discarded' and ${readableBrief(actor)})`,
  theme: readableTheme,
  objective: (actor) => readable(actor, objectives.visibilityRootId),
  key_result: (actor) => sql`(measures.kind <> 'kpi' and ${readableMeasure(actor)})`,
  kpi: (actor) => sql`(measures.kind = 'kpi' and ${readableMeasure(actor)})`,
  project: (actor) => readable(actor, projects.visibilityRootId),
  work_item: (actor) => readable(actor, workItems.visibilityRootId),
  hypothesis: readableHypothesis,
  friction: (actor) => sql`(${visibleFriction(actor)})`,
  decision: readableDecision,
  lesson: readableLesson,
  dive: readableDive,
  market_signal: all,
  team: all,
  person: () => sql`memberships.status in ('active', 'suspended', 'departed')`,
};
