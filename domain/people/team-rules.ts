export type Branch = { id: string; parentId: string | null; status: "active" | "archived" };

export const deepest = 6;

/** The teams from one up to the root, itself first. A broken tree ends the walk instead of turning in circles. */
export function lineOf(teams: readonly Branch[], teamId: string | null): string[] {
  const parents = new Map(teams.map((team) => [team.id, team.parentId]));
  const line: string[] = [];
  for (let at = teamId; at !== null && parents.has(at) && !line.includes(at); at = parents.get(at) ?? null)
    line.push(at);
  return line;
}

/** How many levels stand at and below a team. */
export function heightOf(teams: readonly Branch[], teamId: string): number {
  const below = teams.filter((team) => team.parentId === teamId && team.id !== teamId);
  return 1 + Math.max(0, ...below.map((team) => heightOf(teams, team.id)));
}

/** Why a team cannot stand under another, or null: no cycles, at most six levels, one root (E2). */
export function whyNotUnder(teams: readonly Branch[], team: Branch | null, parentId: string | null): string | null {
  if (team && team.parentId === null)
    return parentId === null ? null : "The first team stays on top; move the others under it.";
  if (parentId === null) return "Every team but the first stands under another.";
  const parent = teams.find((one) => one.id === parentId);
  if (parent?.status !== "active") return "Choose a team that is there.";
  const above = lineOf(teams, parentId);
  if (team && above.includes(team.id)) return "A team cannot stand under itself or under a team of its own.";
  const height = team ? heightOf(teams, team.id) : 1;
  return above.length + height > deepest ? `Teams stand at most ${deepest} levels deep.` : null;
}
