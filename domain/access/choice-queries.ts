import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Tx, withOrg } from "@/db/tenancy";
import { fold } from "@/lib/fold";
import { isUuid } from "@/lib/id";
import { hiddenNames } from "../vocabulary";
import type { Actor } from "./actor";
import { columnOf, isCalled, kinds, mayRead, type NamedKind, tableOf } from "./kinds";
import { type MixedPicker, type Picker, type PickerKind, pickerKinds, pickers } from "./picker-kinds";
import { referenceRules } from "./reference-kinds";
import { keptAndOffered } from "./reference-queries";
import { mayBeChosen } from "./references";

/** One offered row of a picker: `label` is its name with what tells it apart, and its state when it is not offered any more. */
export type Choice = { value: string; label: string };

/** The kind of a picker as the last part of its address names it; null for what is none. */
export const pickerKind = (named: string): PickerKind | null => pickerKinds.find((one) => one === named) ?? null;

/** How many rows a picker shows at once. */
export const PICKED = 20;

const state: Partial<Record<NamedKind, SQL>> = {
  person: sql`memberships.status`,
  team: sql`teams.status`,
  objective: sql`case when objectives.deleted_at is not null then 'deleted' else objectives.status end`,
  project: sql`case when projects.deleted_at is not null then 'deleted' else projects.status end`,
  brief: sql`case when briefs.deleted_at is not null then 'deleted' else briefs.status end`,
  theme: sql`case when themes.deleted_at is not null then 'deleted' else themes.status end`,
  measure: sql`measures.status`,
};

const teamOfPerson = (actor: Actor) =>
  sql`(select t.name from teams t where t.org_id = ${actor.orgId} and t.id = memberships.team_id)`;

type Wanted = { text?: string; keep?: readonly string[]; limit?: number };
type Row = { id: string; name: string; team: string | null; state: string | null };

/** Whether the actor has anything to choose in a picker. */
export const hasChoice = async (actor: Actor, kind: PickerKind): Promise<boolean> =>
  (await listChoices(actor, kind, { limit: 1 })).length > 0;

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
      const picker: Picker | MixedPicker = pickers[kind];
      if ("of" in picker) return rowsOf(tx, actor, picker, { text, keep, limit });
      const parts = Object.entries(picker.parts);
      const found: Choice[] = [];
      for (const [type, part] of parts) {
        const own = keep.flatMap((value) => (value.startsWith(`${type}:`) ? [value.slice(type.length + 1)] : []));
        const rows = await rowsOf(tx, actor, part, { text, keep: own, limit: Math.ceil(limit / parts.length) });
        found.push(
          ...rows.map(({ value, label }) => ({ value: `${type}:${value}`, label: among[type]?.(label) ?? label })),
        );
      }
      return found;
    },
    joined,
  );

/** What is told apart from the others among which it stands. */
const among: Record<string, (label: string) => string> = { theme: (label) => `The choice “${label}”` };

async function rowsOf(
  tx: Tx,
  actor: Actor,
  { of: purpose, also }: Picker,
  wanted: Required<Wanted>,
): Promise<Choice[]> {
  const { of, eligible } = referenceRules[purpose];
  const name = columnOf(of, kinds[of].name);
  const shown = sql`${columnOf(of, "id")} as id, case when ${mayRead(actor, of)} then ${name} else ${hiddenNames[of]} end as name,
    ${of === "person" ? teamOfPerson(actor) : sql`null`} as team,
    case when ${eligible} or not ${mayRead(actor, of)} then null else ${state[of] ?? sql`null`} end as state`;
  const offered = sql`${isCalled(of, wanted.text)} and ${mayBeChosen(actor, purpose, also?.(actor))}`;
  const keep = wanted.keep.filter(isUuid);
  const rows = await keptAndOffered<Row>(tx, of, shown, { actor, keep, limit: wanted.limit, offered });
  return rows.map(({ id, name, team, state }) => ({
    value: id,
    label: [name, team, state?.replaceAll("_", " ")].filter(Boolean).join(", "),
  }));
}

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
export const findWished = (actor: Actor, kind: PickerKind, wished: string | undefined): Promise<string | null> =>
  withOrg(actor, async (tx) => {
    if (!wished) return null;
    const picker: Picker | MixedPicker = pickers[kind];
    const [type = "", ofType = ""] = wished.split(":");
    const [part, id] = "of" in picker ? [picker, wished] : [picker.parts[type], ofType];
    if (!part || !isUuid(id)) return null;
    const { of } = referenceRules[part.of];
    const rows = await tx
      .select({ one: sql`1` })
      .from(sql`${tableOf(of)}`)
      .where(
        sql`${columnOf(of, "org_id")} = ${actor.orgId} and ${columnOf(of, "id")} = ${id}::uuid and ${mayBeChosen(actor, part.of, part.also?.(actor))}`,
      );
    return rows.length > 0 ? wished : null;
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
