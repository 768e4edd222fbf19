import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Tx, withOrg } from "@/db/tenancy";
import { fold, searchPattern } from "@/lib/fold";
import { isUuid } from "@/lib/id";
import { hiddenNames } from "../vocabulary";
import type { Actor } from "./actor";
import { columnOf, kinds, mayRead, type NamedKind, searchedIn, tableOf } from "./kinds";
import { type ReferenceKind, referenceRules } from "./reference-kinds";
import { mayBeChosen } from "./references";
import { anyOf, limitTo } from "./scope";

/** One offered row of a picker: `label` is its name with what tells it apart, and its state when it is not offered any more. */
export type Choice = { value: string; label: string };

type Picker = { of: ReferenceKind; also?: (actor: Actor) => SQL | undefined };

/** What a picker asks the server for; the last part of its address names it. */
const pickers = {
  member: { of: "member" },
  worker: { of: "worker" },
  leader: { of: "leader" },
  team: { of: "team" },
  /** Teams in which this person writes work, objectives and projects. */
  "own-team": { of: "team", also: ownTeams },
  objective: { of: "objective" },
  kpi: { of: "kpi" },
  project: { of: "project" },
} as const satisfies Record<string, Picker>;

export type PickerKind = keyof typeof pickers;
export const pickerKinds = Object.keys(pickers) as PickerKind[];

function ownTeams(actor: Actor): SQL | undefined {
  if (actor.role === "executive") return undefined;
  const led = actor.role === "manager" ? [...actor.scopeTeamIds, ...actor.ledTeamIds] : [];
  return sql`teams.id = ${anyOf([...led, ...(actor.teamId ? [actor.teamId] : [])])}`;
}

/** How many rows a picker shows at once. */
export const PICKED = 20;

const state: Partial<Record<NamedKind, SQL>> = {
  person: sql`memberships.status`,
  team: sql`teams.status`,
  objective: sql`case when objectives.deleted_at is not null then 'deleted' else objectives.status end`,
  project: sql`case when projects.deleted_at is not null then 'deleted' else projects.status end`,
  measure: sql`measures.status`,
};

const teamOfPerson = sql`(select t.name from teams t where t.org_id = memberships.org_id and t.id = memberships.team_id)`;

type Wanted = { text?: string; keep?: readonly string[]; limit?: number };
type Row = { id: string; name: string; team: string | null; state: string | null; kept: boolean };

/**
 * The rows that a command will accept for this purpose and whose name holds the text, by name. What is chosen already
 * comes first whatever became of it, and says its state.
 */
export const listChoices = (
  actor: Actor,
  kind: PickerKind,
  { text = "", keep = [], limit = PICKED }: Wanted = {},
  joined?: Tx,
): Promise<Choice[]> =>
  withOrg(
    actor,
    async (tx) => {
      const picker: Picker = pickers[kind];
      const { of, eligible } = referenceRules[picker.of];
      const id = columnOf(of, "id");
      const name = columnOf(of, kinds[of].name);
      const rows = await tx.execute<Row>(sql`
        select ${id} as id, case when ${mayRead(actor, of)} then ${name} else ${hiddenNames[of]} end as name,
          ${of === "person" ? teamOfPerson : sql`null`} as team,
          case when ${eligible} or not ${mayRead(actor, of)} then null else ${state[of] ?? sql`null`} end as state,
          ${id} = ${anyOf(keep)} as kept
        from ${tableOf(of)} where ${columnOf(of, "org_id")} = ${actor.orgId}
          and (${id} = ${anyOf(keep)} or (${searchedIn(of)} like ${searchPattern(text)} and ${mayBeChosen(actor, picker.of, picker.also?.(actor))}))
        order by kept desc, ${name} collate names, id ${limitTo(limit + keep.length)}`);
      return rows.map(({ id, name, team, state }) => ({
        value: id,
        label: [name, team, state?.replaceAll("_", " ")].filter(Boolean).join(", "),
      }));
    },
    joined,
  );

type Needs = Record<string, readonly [kind: PickerKind, keep?: string | readonly string[] | null]>;
export type Choices<Names extends string = string> = Record<Names, Choice[]>;

/** The first rows of several pickers of one form, each with what stands in it now. */
export const firstChoices = <const N extends Needs>(actor: Actor, needs: N): Promise<Choices<keyof N & string>> =>
  withOrg(actor, async (tx) => {
    const found: [string, Choice[]][] = [];
    for (const [name, [kind, keep]] of Object.entries(needs))
      found.push([name, await listChoices(actor, kind, { keep: [keep ?? []].flat() }, tx)]);
    return Object.fromEntries(found) as Choices<keyof N & string>;
  });

/**
 * What an address asks a form to begin with, if this person may choose it. Null for all else, so that a row that is hidden
 * looks like one that is not there.
 */
export const findWished = (actor: Actor, kind: PickerKind, id: string | undefined): Promise<string | null> =>
  withOrg(actor, async (tx) => {
    if (!id || !isUuid(id)) return null;
    const picker: Picker = pickers[kind];
    const { of } = referenceRules[picker.of];
    const rows = await tx.execute(sql`select 1 from ${tableOf(of)}
      where ${columnOf(of, "id")} = ${id}::uuid and ${mayBeChosen(actor, picker.of, picker.also?.(actor))}`);
    return rows.length > 0 ? id : null;
  });

/** What a person typed in place of choosing: the one row that is meant, or those among which they have to choose. */
export async function findChoice(actor: Actor, kind: PickerKind, text: string): Promise<Choice | Choice[]> {
  const found = await listChoices(actor, kind, { text });
  const called = fold(text).trim();
  const exact = found.filter(({ label }) =>
    [label, label.split(", ")[0]].some((one) => one !== undefined && fold(one) === called),
  );
  const [only] = exact.length === 1 ? exact : found;
  return only && (exact.length === 1 || found.length === 1) ? only : found;
}
