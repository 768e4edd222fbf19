import { eq } from "drizzle-orm";
import { pulseRounds } from "../../db/schema/pulse";
import type { Actor } from "../../domain/access/actor";
import { newId } from "../../lib/id";
import { asOwner, type Company } from "./company";

/** People on the list of an open round, without memberships of their own: the list is all that counts when they answer. */
export async function enroll(c: Company, roundId: string, many: number): Promise<Actor[]> {
  const people = Array.from({ length: many }, () => ({ ...c.contributor, membershipId: newId() }));
  const roster = Object.fromEntries(people.map((one) => [one.membershipId, c.teams.field]));
  await asOwner().db.update(pulseRounds).set({ roster }).where(eq(pulseRounds.id, roundId));
  return people;
}
