import type { MembershipStatus, Role } from "../vocabulary";

const rank: Record<Role, number> = { viewer: 0, contributor: 1, manager: 2, executive: 3 };

/** Whether a new role is more than the old one. */
export const isRise = (from: Role, to: Role): boolean => rank[to] > rank[from];

/** A role above the asker's own takes effect when an executive has confirmed it: nobody rises through a second account. */
export const needsExecutive = (asker: Role, wanted: Role): boolean => isRise(asker, wanted);

export type Standing = { id: string; role: Role; isAdmin: boolean; status: MembershipStatus };

/** Why a change would leave nobody to run or to lead the organization, or null (E3: one active admin, one active executive). */
export function whyNotWithout(others: readonly Standing[], changed: Standing): string | null {
  const active = [...others, changed].filter((one) => one.status === "active");
  if (!active.some((one) => one.isAdmin)) return "Somebody must stay admin. Name another first.";
  if (!active.some((one) => one.role === "executive")) return "Somebody must stay executive. Name another first.";
  return null;
}

/** Admins do not raise themselves while somebody else could do it (rule 5). */
export function whyNotRaiseOneself(others: readonly Standing[], from: Role, to: Role): string | null {
  if (!isRise(from, to)) return null;
  const second = others.some((one) => one.status === "active" && (one.isAdmin || one.role === "executive"));
  return second ? "Nobody raises their own role here. Ask another admin or an executive to have it done." : null;
}

/** Who may be suspended, who may come back. */
export function whyNotMove(from: MembershipStatus, to: "active" | "suspended"): string | null {
  if (to === "suspended" && from !== "active") return "Only an active member can be suspended.";
  if (to === "active" && from !== "suspended") return "Only a suspended member can come back this way.";
  return null;
}
