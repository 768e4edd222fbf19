import type { Tx } from "@/db/key";
import type { Actor } from "./actor";
import { lockByName } from "./lock";

/**
 * One lock for every tree of an organization, held until the transaction ends: the shape of a tree is judged as a whole, so
 * two moves at once cannot tie a knot that neither of them alone would tie. Taken before any row is locked, and by whatever
 * puts a row under another or moves it; two that wait for each other's rows would never end.
 */
export const lockTrees = (tx: Tx, actor: Actor): Promise<void> => lockByName(tx, `trees ${actor.orgId}`);
