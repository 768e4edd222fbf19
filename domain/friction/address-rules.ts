import type { FrictionLevel, Role } from "../vocabulary";

/** Somebody who can be asked. Only active members who may work are ever in such a list. */
export type Lead = { membershipId: string; role: Role };
export type Addressee = { level: FrictionLevel; addressedTo: string | null };

/** Every executive: nobody in particular, and all of them see it. */
const everyExecutive: Addressee = { level: "executive", addressedTo: null };

/** A lead answers on the level of the own role. */
const levelOf: Record<Role, FrictionLevel> = {
  executive: "executive",
  manager: "manager",
  contributor: "team",
  viewer: "team",
};

const to = (lead: Lead): Addressee => ({ level: levelOf[lead.role], addressedTo: lead.membershipId });

/**
 * Who must answer first: the lead of the raiser's team, or the next lead above when the raiser leads it. A challenge to a
 * target goes to the owner of what is challenged (S18). `chain` is the leads from the raiser's team upwards.
 */
export function firstAddressee(chain: readonly Lead[], raiserId: string, owner: Lead | null = null): Addressee {
  if (owner && owner.membershipId !== raiserId) return to(owner);
  const lead = chain.find((one) => one.membershipId !== raiserId);
  return lead ? to(lead) : everyExecutive;
}

/**
 * Who must answer next: above the team the next manager; above the manager the author of the brief it contradicts, else
 * the nearest executive who leads above, else every executive.
 */
export function nextAddressee(
  friction: { level: FrictionLevel; raisedBy: string; addressedTo: string | null },
  chain: readonly Lead[],
  author: Lead | null,
): Addressee {
  const others = chain.filter(
    (one) => one.membershipId !== friction.raisedBy && one.membershipId !== friction.addressedTo,
  );
  const manager = others.find((one) => one.role === "manager" || one.role === "executive");
  if (friction.level === "team" && manager) return to(manager);
  if (author?.role === "executive" && author.membershipId !== friction.raisedBy) return to(author);
  const executive = others.find((one) => one.role === "executive");
  return executive ? to(executive) : everyExecutive;
}

export type TeamLead = { id: string; parentId: string | null; lead: Lead | null };

/** The leads from a team upwards, nearest first. */
export function chainFrom(teamId: string, teams: ReadonlyMap<string, TeamLead>): Lead[] {
  const chain: Lead[] = [];
  const seen = new Set<string>();
  for (let at: string | null = teamId; at !== null && !seen.has(at); at = teams.get(at)?.parentId ?? null) {
    seen.add(at);
    const lead = teams.get(at)?.lead;
    if (lead && !chain.some((one) => one.membershipId === lead.membershipId)) chain.push(lead);
  }
  return chain;
}
