import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import type { TeamSigns } from "@/domain/diagnosis/signs-rules";
import type { DisconnectSign, JudgedSign } from "@/domain/signals/disconnect";
import { cn } from "@/lib/cn";

const columns: [sign: DisconnectSign, head: string, calm: string][] = [
  ["morale", "Morale", "not low"],
  ["unrealistic", "Targets", "few call them unrealistic"],
  ["tools", "Tools", "few miss them"],
  ["turnover", "Leavers", "none above the limit"],
  ["pivoting", "Direction", "holds or learns"],
];

const kinds = { connected: "on_track", watch: "at_risk", disconnected: "off_track" } as const;

type Props = { org: string; teams: TeamSigns[]; organization: TeamSigns };

/** M19: what of five signs is lit, team by team, and the organization below, which may hide the worst. */
export function GapSigns({ org, teams, organization }: Props) {
  return (
    <div className="scroll">
      <table className="mx signs">
        <caption className="vh">Signs of disconnect per team</caption>
        <thead>
          <tr>
            <th scope="col">Team</th>
            {columns.map(([sign, head]) => (
              <th key={sign} scope="col">
                {head}
              </th>
            ))}
            <th scope="col" className="r">
              Signs lit
            </th>
          </tr>
        </thead>
        <tbody>
          {[...teams.slice(0, MOST), organization].map((team) => (
            <Row key={team.teamId ?? "all"} org={org} team={team} />
          ))}
        </tbody>
      </table>
      {teams.length > MOST && (
        <p className="sub">
          The {MOST} teams with the most signs of {teams.length}; the CSV has all.
        </p>
      )}
    </div>
  );
}

/** As many teams as can be read. */
const MOST = 20;

function Row({ org, team }: { org: string; team: TeamSigns }) {
  return (
    <tr className={team.teamId === null ? "total" : undefined}>
      <th scope="row">{team.teamId ? <Link href={`/o/${org}/teams/${team.teamId}`}>{team.name}</Link> : team.name}</th>
      {team.level === "not_enough_data" ? (
        <td className="na" colSpan={columns.length}>
          {team.said} Answers stay hidden where they are few.
        </td>
      ) : (
        columns.map(([sign, , calm]) => (
          <Cell key={sign} sign={team.signs.find((one) => one.sign === sign)} calm={calm} />
        ))
      )}
      <td className="r res">
        {team.level === "not_enough_data" ? (
          <span className="dim">not enough data</span>
        ) : (
          <Status kind={kinds[team.level]} word={`${team.lit} of ${team.available}, ${team.level}`} />
        )}
      </td>
    </tr>
  );
}

function Cell({ sign, calm }: { sign: JudgedSign | undefined; calm: string }) {
  if (!sign || sign.lit === null) return <td className="na">cannot be read</td>;
  return <td className={cn(sign.lit && "lit")}>{sign.lit ? `■ ${sign.reason}` : calm}</td>;
}
