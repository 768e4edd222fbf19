import { Link } from "@/components/ui/link";
import type { GapPage } from "@/domain/diagnosis/gap-page-queries";
import { formatNumber, formatPercent, plural } from "@/lib/format";
import { rowHref } from "./row-links";
import { Why } from "./why";

type Props = { org: string; gap: GapPage };

const classes = [
  ["intent", "Serves a brief in force"],
  ["goal_without_intent", "A goal, no brief above it"],
  ["busy", "Busy: neither goal nor purpose"],
  ["run", "Running work"],
  ["obligation", "Obligations"],
  ["drain", "Drained"],
] as const;

/** M12: where the days went, by what they serve; and the work that serves nothing, by name. */
export function GapSight({ org, gap: { sight } }: Props) {
  if (!sight.value) return <p className="sub">{sight.said[0]}</p>;
  const { amounts, coverage, busyShare, goalShare } = sight.value;
  const all = classes.reduce((sum, [key]) => sum + amounts[key], 0);
  return (
    <>
      <p className="sub">
        Of the days on objectives and projects {formatPercent(coverage, 1)} see intent, {formatPercent(goalShare, 1)} a
        goal without a brief, {formatPercent(busyShare, 1)} are busy work. Last four complete weeks.
      </p>
      <table className="tbl fig">
        <caption className="vh">Days by what they serve</caption>
        <thead>
          <tr>
            <th scope="col">What the days served</th>
            <th scope="col" className="r">
              Days
            </th>
            <th scope="col" className="r">
              Of all
            </th>
          </tr>
        </thead>
        <tbody>
          {classes.map(([key, words]) => (
            <tr key={key}>
              <th scope="row">{words}</th>
              <td className="r num">{formatNumber(Math.round(amounts[key]))}</td>
              <td className="r num">{all > 0 ? formatPercent(amounts[key] / all) : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Why
        of="sight"
        rows={
          <ul>
            {sight.loose.slice(0, 12).map((one) => {
              const href = rowHref(org, one);
              return (
                <li key={`${one.id} ${one.class}`}>
                  {href && one.id !== "running" ? <Link href={href}>{one.title}</Link> : one.title}:{" "}
                  {plural(Math.round(one.days), "day")}, {one.class === "busy" ? "busy work" : "a goal without a brief"}
                </li>
              );
            })}
          </ul>
        }
      />
    </>
  );
}

/** M13 and M15: teams on too many jobs at once, and what nobody answers for. */
export function GapFocus({ org, gap: { spreads, accountability } }: Props) {
  return (
    <>
      {spreads.length > 0 && (
        <table className="tbl fig">
          <caption className="vh">How spread each team is</caption>
          <thead>
            <tr>
              <th scope="col">Team</th>
              <th scope="col" className="r">
                Jobs
              </th>
              <th scope="col" className="r">
                As spread as
              </th>
              <th scope="col">Level</th>
            </tr>
          </thead>
          <tbody>
            {spreads.slice(0, 12).map((one) => (
              <tr key={one.teamId}>
                <th scope="row">
                  <Link href={`/o/${org}/work?team=${one.teamId}`}>{one.name}</Link>
                </th>
                <td className="r num">{one.plain}</td>
                <td className="r num">{formatNumber(one.effective, 2)}</td>
                <td>{one.level}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Why of="spread" />
      <p className="sub gap-t">{accountability.said}</p>
      {accountability.gaps.length > 0 && (
        <ul className="bets">
          {accountability.gaps.slice(0, 12).map((one) => (
            <li key={`${one.kind} ${one.id} ${one.title}`}>
              <p>
                <Link href={rowHref(org, one) ?? `/o/${org}`}>{one.title}</Link>
              </p>
              <p className="meta">
                <span>{one.kind === "brief" ? "key task" : one.kind}</span>
                <span>{lacks[one.reason]}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      <Why of="accountability" />
    </>
  );
}

const lacks = {
  no_owner: "nobody owns it",
  departed: "its owner left",
  suspended: "its owner is suspended",
  viewer: "its owner is a viewer",
  invited: "its owner has not joined",
} as const;
