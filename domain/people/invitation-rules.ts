import { email } from "../fields";
import type { Role } from "../vocabulary";

/** How long a link of an invitation opens its door. */
export const invitationDays = 7;

/**
 * Addresses as people paste them: one per line, or with commas, semicolons, or as `Name <a@b.c>`. Each once, in order;
 * what is no address comes back as it stood, so that it can be repaired.
 */
export function parseAddresses(text: string): { addresses: string[]; wrong: string[] } {
  const pieces = text
    .split(/[\n,;]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece.length > 0);
  const addresses = new Set<string>();
  const wrong: string[] = [];
  for (const piece of pieces) {
    const parsed = email().safeParse(/<([^<>]+)>\s*$/.exec(piece)?.[1] ?? piece);
    if (parsed.success) addresses.add(parsed.data);
    else wrong.push(piece);
  }
  return { addresses: [...addresses], wrong };
}

/** What somebody who may invite contributors only may not ask for, or null. */
export function beyondContributor(wanted: { role: Role; isAdmin: boolean }): string | null {
  if (wanted.isAdmin) return "Only an admin makes admins.";
  return wanted.role === "contributor" ? null : "You may invite contributors; other roles are an admin's to give.";
}

/** What a link offers, in one sentence. */
export function invitationSentence(invitation: { email: string; role: Role; teamName: string | null }): string {
  const article = invitation.role === "executive" ? "an" : "a";
  const where = invitation.teamName ? ` in ${invitation.teamName}` : "";
  return `${invitation.email} is invited as ${article} ${invitation.role}${where}.`;
}
