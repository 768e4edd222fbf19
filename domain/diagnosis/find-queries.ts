import "server-only";
import { type SQL, sql } from "drizzle-orm";
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
      const parts = (Object.keys(finders) as Finder[]).flatMap((kind) => {
        const part = partOf(actor, kind, sought);
        return part ? [part] : [];
      });
      if (parts.length === 0) return [];
      const rows = await tx.execute<Row>(sql.join(parts, sql` union all `));
      return [...rows].map(({ kind, id, number, title }) => {
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

function partOf(actor: Actor, kind: Finder, sought: Sought): SQL | null {
  const { table, title, label } = finders[kind];
  if ("kind" in sought && sought.kind !== label) return null;
  const [from, named] = [sql.identifier(table), sql.identifier(title)];
  const asked =
    "kind" in sought ? sql`${from}.number = ${sought.number}` : sql`${from}.id in (${idsCalled(table, sought.words)})`;
  const there = deletable.has(table) ? sql`${from}.deleted_at is null` : sql`true`;
  const number = label ? sql`${from}.number` : sql`null::int`;
  return sql`(select ${kind} as kind, ${from}.id::text as id, ${number} as number, ${from}.${named} as title from ${from}
    where ${from}.org_id = ${actor.orgId} and ${asked} and ${there} and ${readableOf[kind](actor)}
    order by ${from}.created_at desc, ${from}.id limit ${MOST})`;
}

/** Tables whose rows are taken away for thirty days before they are gone. */
const deletable = new Set<string>(["briefs", "themes", "objectives", "projects", "work_items", "hypotheses"]);

const all = () => sql`true`;

/** The rule of reading of each kind, as its own list has it. */
const readableOf: Record<Finder, (actor: Actor) => SQL> = {
  brief: (actor) => sql`(briefs.status <> 'discarded' and ${readableBrief(actor)})`,
  theme: readableTheme,
  objective: (actor) => readable(actor, objectives.orgId, objectives.visibilityRootId),
  key_result: (actor) => sql`(measures.kind <> 'kpi' and ${readableMeasure(actor)})`,
  kpi: (actor) => sql`(measures.kind = 'kpi' and ${readableMeasure(actor)})`,
  project: (actor) => readable(actor, projects.orgId, projects.visibilityRootId),
  work_item: (actor) => readable(actor, workItems.orgId, workItems.visibilityRootId),
  hypothesis: readableHypothesis,
  friction: (actor) => sql`(${visibleFriction(actor)})`,
  decision: readableDecision,
  lesson: readableLesson,
  dive: readableDive,
  market_signal: all,
  team: all,
  person: () => sql`memberships.status in ('active', 'suspended', 'departed')`,
};
