import { Link } from "@/components/ui/link";

export type TeamNode = { id: string; name: string; parentId: string | null; members: number };

type Props = {
  teams: TeamNode[];
  /** Where a team leads to. */
  href: (teamId: string) => string;
  current?: string | null;
};

/** Of each team its own people and those of all teams under it. */
export function peopleUnder(teams: TeamNode[]): Map<string, number> {
  const children = Map.groupBy(teams, ({ parentId }) => parentId);
  const under = new Map<string, number>();
  const count = (team: TeamNode): number => {
    const below = (children.get(team.id) ?? []).reduce((sum, one) => sum + count(one), 0);
    under.set(team.id, team.members + below);
    return team.members + below;
  };
  for (const root of children.get(null) ?? []) count(root);
  return under;
}

/** The tree of teams with how many people belong to each. */
export function TeamTree({ teams: all, href, current }: Props) {
  const teams = all.length > MOST_TEAMS ? around(all, current ?? null) : all;
  const under = peopleUnder(all);
  return (
    <ul className="org fig">
      <Branches {...{ teams, under, href, current }} parentId={null} />
    </ul>
  );
}

/** How many teams a tree shows whole. */
const MOST_TEAMS = 60;

/** Of a large tree: the way from the root to a team, and at each step of it the teams below. */
export function around(teams: TeamNode[], current: string | null): TeamNode[] {
  const byId = new Map(teams.map((team) => [team.id, team]));
  const open = new Set<string | null>([null]);
  for (const { id, parentId } of teams) if (parentId === null) open.add(id);
  for (let at = current ? byId.get(current) : undefined; at; at = at.parentId ? byId.get(at.parentId) : undefined)
    open.add(at.id);
  return teams.filter(({ parentId }) => open.has(parentId));
}

type BranchProps = Props & { parentId: string | null; under: ReadonlyMap<string, number> };

function Branches({ teams, parentId, under, href, current }: BranchProps) {
  return teams
    .filter((team) => team.parentId === parentId)
    .map((team) => {
      const below = teams.some((one) => one.parentId === team.id);
      return (
        <li key={team.id}>
          <Link href={href(team.id)} aria-current={team.id === current ? "true" : undefined}>
            <bdi>{team.name}</bdi> <span className="c">{under.get(team.id) ?? team.members}</span>
          </Link>
          {below && (
            <ul>
              <Branches {...{ teams, under, href, current }} parentId={team.id} />
            </ul>
          )}
        </li>
      );
    });
}
