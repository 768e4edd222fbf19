import type { Actor } from "../../domain/access/actor";
import { raiseFriction } from "../../domain/friction/commands";
import { raiseFrictionInput } from "../../domain/friction/input";
import { asOwner } from "./company";

/** A friction raised by `actor`, as the small form makes it. Answers its id. */
export const aFriction = (actor: Actor, more: Record<string, unknown> = {}) =>
  raiseFriction(
    actor,
    raiseFrictionInput.parse({ title: "Crimp tool breaks on the third van", kind: "tools", ...more }),
  );

export async function frictionRow(id: string) {
  const [row] = await asOwner().sql`select * from frictions where id = ${id}`;
  if (!row) throw new Error("no friction");
  return row;
}

export const frictionSteps = async (id: string): Promise<string[]> =>
  (await asOwner().sql`select kind from friction_events where friction_id = ${id} order by at, id`).map((row) =>
    String(row.kind),
  );
