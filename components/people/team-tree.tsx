import { Link } from "@/components/ui/link";

export type TeamNode = { id: string; name: string; parentId: string | null; members: number };

type Props = {
  teams: TeamNode[];
  /** Where a team leads to. */
  href: (teamId: string) => string;
  current?: string | null;
};

/** Its own people and those of all teams under it. */
const peopleUnder = (teams: TeamNode[], team: TeamNode): number =>
  teams.filter((one) => one.parentId === team.id).reduce((sum, one) => sum + peopleUnder(teams, one), team.members);

/** The tree of teams with how many people belong to each. */
export function TeamTree({ teams, href, current }: Props) {
  return (
    <ul className="org fig">
      <Branches teams={teams} parentId={null} href={href} current={current} />
    </ul>
  );
}

function Branches({ teams, parentId, href, current }: Props & { parentId: string | null }) {
  return teams
    .filter((team) => team.parentId === parentId)
    .map((team) => {
      const below = teams.some((one) => one.parentId === team.id);
      return (
        <li key={team.id}>
          <Link href={href(team.id)} aria-current={team.id === current ? "true" : undefined}>
            <bdi>{team.name}</bdi> <span className="c">{peopleUnder(teams, team)}</span>
          </Link>
          {below && (
            <ul>
              <Branches teams={teams} parentId={team.id} href={href} current={current} />
            </ul>
          )}
        </li>
      );
    });
}
