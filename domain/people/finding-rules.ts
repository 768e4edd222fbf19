import { plural, pluralWord, sentence } from "@/lib/format";

/** The sentence over the members: how many, in how many teams. */
export function membersFinding(people: number, teams: number): string {
  return `${sentence(pluralWord(people, "person", "people"))} in ${pluralWord(teams, "team")}.`;
}

/** What of it needs the reader: invitations that ran out. Null when nothing does. */
export function membersNeed(over: number): string | null {
  return over === 0 ? null : `${plural(over, "invitation")} ran out unanswered.`;
}

/** The sentence over the teams: how many, and how many have nobody in the lead. */
export function teamsFinding(teams: readonly { leadMembershipId: string | null }[]): {
  said: string;
  needs: string | null;
} {
  const without = teams.filter((team) => team.leadMembershipId === null).length;
  return {
    said: `${sentence(pluralWord(teams.length, "team"))} on one tree.`,
    needs: without === 0 ? null : `${sentence(pluralWord(without, "team"))} ${without === 1 ? "has" : "have"} no lead.`,
  };
}

/** What a person owns, in one sentence. */
export function personFinding(name: string, owns: { objectives: number; projects: number; open: number }): string {
  const parts = [
    owns.objectives > 0 && pluralWord(owns.objectives, "objective"),
    owns.projects > 0 && pluralWord(owns.projects, "project"),
    owns.open > 0 && `${pluralWord(owns.open, "piece", "pieces")} of open work`,
  ].filter((part): part is string => part !== false);
  if (parts.length === 0) return `${name} owns nothing yet.`;
  return `${name} owns ${parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`}.`;
}
