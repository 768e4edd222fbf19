import { Link } from "@/components/ui/link";

export type TeamNode = { id: string; name: string; parentId: string | null; members: number };

type Props = {
  teams: TeamNode[];
  /** Where a team leads to. */
  href: (teamId: string) => string;
  current?: string | null;
};

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
            <bdi>{team.name}</bdi> <span className="c">{team.members}</span>
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
