import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import type { TeamRow } from "@/domain/people/queries";
import { formatNumber, plural } from "@/lib/format";
import { weekdayOptions } from "./options";

/** The tree as rows, each under its own parent. */
export function inTreeOrder(
  teams: TeamRow[],
  parentId: string | null = null,
  depth = 0,
): (TeamRow & { depth: number })[] {
  return teams
    .filter((team) => team.parentId === parentId)
    .flatMap((team) => [{ ...team, depth }, ...inTreeOrder(teams, team.id, depth + 1)]);
}

export function TeamsTable({ org, teams }: { org: string; teams: TeamRow[] }) {
  return (
    <div className="scroll">
      <table className="tbl fig">
        <caption className="vh">Teams</caption>
        <thead>
          <tr>
            <th scope="col">Team</th>
            <th scope="col">Lead</th>
            <th scope="col">Rhythm</th>
            <th scope="col" className="r">
              People
            </th>
          </tr>
        </thead>
        <tbody>
          {inTreeOrder(teams).map((team) => (
            <tr key={team.id}>
              <th scope="row" className={`lv${team.depth}`}>
                <Link className="tt" href={`/o/${org}/settings/teams/${team.id}`}>
                  <bdi>{team.name}</bdi>
                </Link>
              </th>
              <td>{team.leadName ?? <Status kind="needs" word="nobody" />}</td>
              <td className="mut">
                {team.cadenceDays === 7 ? "each week" : `every ${plural(team.cadenceDays, "day")}`},{" "}
                {weekdayOptions[team.reviewWeekday - 1]?.label}
              </td>
              <td className="r num">{formatNumber(team.members)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
