import { newId } from "@/lib/id";
import type { Actor } from "../../domain/access/actor";
import { checkIn } from "../../domain/objectives/check-in-commands";
import { activateObjective, draftObjective } from "../../domain/objectives/commands";
import { draftObjectiveInput } from "../../domain/objectives/input";
import { defineKeyResult, defineKpi } from "../../domain/objectives/measure-commands";
import { checkInInput, defineKeyResultInput, defineKpiInput } from "../../domain/objectives/measure-input";
import { buildLarkfield } from "../larkfield/build";
import { connectAsOwner, writeWorld } from "../write";
import { asOwner } from "./company";

/** Objectives for database tests, made by the product's own commands from what a form would send. */

type More = Record<string, unknown>;

/** What the form of an objective sends, for somebody who owns it in their own team. */
export const objectiveForm = (owner: Actor, themeId: string, more: More = {}) => ({
  title: "Install once, never come back",
  teamId: owner.teamId ?? "",
  ownerId: owner.membershipId,
  kind: "committed",
  themeId,
  startOn: "2026-03-30",
  dueOn: "2026-09-27",
  ...more,
});

export const anObjective = (actor: Actor, owner: Actor, themeId: string, more: More = {}) =>
  draftObjective(actor, draftObjectiveInput.parse(objectiveForm(owner, themeId, more)));

export const measureForm = (owner: Actor, more: More = {}) => ({
  title: "Median install hours per van",
  type: "increase_decrease",
  unit: "hours",
  baseline: "4.5",
  target: "2",
  ownerId: owner.membershipId,
  ...more,
});

export const aMeasure = (actor: Actor, objectiveId: string, owner: Actor, more: More = {}) =>
  defineKeyResult(actor, defineKeyResultInput.parse({ ...measureForm(owner, more), objectiveId }));

export const aKpi = (actor: Actor, teamId: string, more: More = {}) =>
  defineKpi(
    actor,
    defineKpiInput.parse({ ...measureForm(actor), target: "", title: "Orders on time", teamId, ...more }),
  );

/** An objective that runs, with one measure. */
export async function aRunningObjective(executive: Actor, owner: Actor, themeId: string, more: More = {}) {
  const id = await anObjective(executive, owner, themeId, more);
  const measureId = await aMeasure(executive, id, owner);
  await activateObjective(executive, { objectiveId: id, version: await versionOf("objectives", id), measureBy: null });
  return { id, measureId };
}

export const aCheckIn = (actor: Actor, measureId: string, value: string, more: More = {}) =>
  checkIn(actor, checkInInput.parse({ measureId, asOf: actor.today, value, ...more }));

export async function objectiveRow(id: string) {
  const [row] = await asOwner().sql`select * from objectives where id = ${id}`;
  if (!row) throw new Error("no objective");
  return row;
}

export async function measureRow(id: string) {
  const [row] = await asOwner().sql`select * from measures where id = ${id}`;
  if (!row) throw new Error("no measure");
  return row;
}

export const versionOf = async (table: "objectives" | "measures", id: string): Promise<number> =>
  Number((await (table === "objectives" ? objectiveRow(id) : measureRow(id))).version);

export const actionsOn = async (subjectId: string): Promise<string[]> =>
  (await asOwner().sql`select action from history where subject_id = ${subjectId} order by at, id`).map((row) =>
    String(row.action),
  );

/** The demo organization, read-only for tests; whoever comes first writes it. */
export async function larkfield(): Promise<{ orgId: string }> {
  const owner = connectAsOwner();
  const lock = connectAsOwner();
  try {
    return await lock.sql.begin(async (sql) => {
      await sql`select pg_advisory_xact_lock(640127)`;
      const world = buildLarkfield("2026-06-29", `none-${newId()}`);
      const [there] = await owner.sql`select 1 from organization_settings where org_id = ${world.orgId}`;
      if (!there) await writeWorld(owner, world);
      return { orgId: world.orgId };
    });
  } finally {
    await owner.sql.end();
    await lock.sql.end();
  }
}
