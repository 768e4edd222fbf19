import { World } from "../larkfield/world";
import { addIntent } from "./intent";
import { addPeople } from "./people";
import { addPulse } from "./pulse";
import { addReality } from "./reality";
import { addWork } from "./work";

/** One organization of the isolation checks: at least one row in every tenant table, every text naming its organization. */
export function buildTenant(name: string, anchor: string): World {
  const world = new World(name, anchor);
  const began = new Date(`${world.date.ago(20)}T09:00:00Z`);
  const say = (text: string) => `${name}-only ${text}`;
  addPeople(world, began);
  addIntent(world, began, say);
  addWork(world, began, say);
  addReality(world, began, say);
  addPulse(world, began, say);
  return world;
}
