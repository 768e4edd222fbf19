import type { Actor } from "../../domain/access/actor";
import { proposeProject } from "../../domain/projects/commands";
import { createItemInput, proposeProjectInput } from "../../domain/projects/input";
import { createItem } from "../../domain/projects/item-commands";
import { asOwner } from "./company";

type More = Record<string, unknown>;

/** A proposed change project of a team, owned by `actor` unless said otherwise. */
export const aProject = (actor: Actor, teamId: string, more: More = {}) =>
  proposeProject(
    actor,
    proposeProjectInput.parse({
      title: "Two-hour install kit",
      kind: "change",
      ownerId: actor.membershipId,
      teamId,
      dueOn: "2026-08-07",
      ...more,
    }),
  );

export const anItem = (actor: Actor, teamId: string, more: More = {}) =>
  createItem(actor, createItemInput.parse({ title: "Fit the bracket", teamId, ...more }));

export async function itemRow(id: string) {
  const [row] = await asOwner().sql`select * from work_items where id = ${id}`;
  if (!row) throw new Error("no item");
  return row;
}

export async function projectRow(id: string) {
  const [row] = await asOwner().sql`select * from projects where id = ${id}`;
  if (!row) throw new Error("no project");
  return row;
}
