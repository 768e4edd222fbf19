import type { ReactNode } from "react";
import { withQuery } from "@/components/data-table/address";
import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import { isSlower, shareWords } from "@/domain/projects/flow-finding-rules";
import type { Flow } from "@/domain/projects/flow-rules";
import type { ExpectedTime } from "@/domain/signals/flow";
import type { Quality } from "@/domain/signals/quality";
import { formatNumber, plural } from "@/lib/format";

type Props = { org: string; teamId: string; flow: Flow };
type Line = { head: string; help: string; now: ReactNode; before: ReactNode; flag?: string | false };

/** The figures of a team's flow beside the 13 weeks before; each opens the rows that it was counted from. */
export function FlowFacts({ org, teamId, flow }: Props) {
  const rows = (only: string, text: string, window?: { from: string; to: string }) => (
    <Link href={withQuery(`/o/${org}/work`, { only, team: teamId, ...window })}>{text}</Link>
  );
  const none = (reasons: string[]) => <span className="na">{reasons[0]}</span>;
  const both = (only: string, write: (flow: "now" | "before") => string | null, reasons: string[], past: string[]) => ({
    now: ((said) => (said === null ? none(reasons) : rows(only, said)))(write("now")),
    before: ((said) => (said === null ? none(past) : rows(only, said, flow.before)))(write("before")),
  });
  const pair =
    <T,>(now: T | null, before: T | null, write: (value: T) => string) =>
    (which: "now" | "before") => {
      const value = which === "now" ? now : before;
      return value === null ? null : write(value);
    };
  const { value: quality } = flow.quality;
  const past = flow.qualityBefore.value;
  const times = ({ p50, p85 }: ExpectedTime) => `half ≤ ${p50}, 85 in 100 ≤ ${p85}`;
  const onTimeCell = ({ value, reasons }: Pick<Flow["onTime"], "value" | "reasons">, window?: Flow["before"]) =>
    value === null ? (
      none(reasons)
    ) : (
      <>
        {rows("due", shareWords(value.onTime, value.due), window)}
        {value.due > value.onTime && <>, {rows("late", `${value.due - value.onTime} late`, window)}</>}
      </>
    );
  const share = (part: (quality: Quality) => number) => (one: Quality) =>
    shareWords(Math.round(part(one) * one.done), one.done);
  const qualityLine = (only: string, part: (quality: Quality) => number) =>
    both(only, pair(quality, past, share(part)), flow.quality.reasons, flow.qualityBefore.reasons);
  const lines: Line[] = [
    {
      head: "Finished",
      help: "accepted items",
      now: rows("finished", `${flow.finished}, ${formatNumber(flow.finished / flow.span, 1)} a week`),
      before: rows(
        "finished",
        `${flow.finishedBefore}, ${formatNumber(flow.finishedBefore / flow.span, 1)} a week`,
        flow.before,
      ),
      flag: isSlower(flow) && "slower",
    },
    {
      head: "Days an item takes",
      help: "from start to acceptance",
      ...both(
        "finished",
        pair(flow.expected.value, flow.expectedBefore.value, times),
        flow.expected.reasons,
        flow.expectedBefore.reasons,
      ),
    },
    {
      head: "On time",
      help: "of what was first due then, open items included",
      now: onTimeCell(flow.onTime, undefined),
      before: onTimeCell(flow.onTimeBefore, flow.before),
      flag: flow.onTime.level === "low" && "low",
    },
    {
      head: "Rework",
      help: "repairs of earlier work",
      ...qualityLine("rework", (one) => one.reworkShare),
      flag: flow.quality.level === "flagged" && "high",
    },
    {
      head: "Sent back at least once",
      help: "before it was accepted",
      ...qualityLine("returned", (one) => 1 - one.firstTimeRight),
    },
    { head: "Unplanned", help: "nobody had meant to do it", ...qualityLine("unplanned", (one) => one.unplannedShare) },
    {
      head: "Open now",
      help:
        flow.load.value === null
          ? "started, not finished"
          : `${formatNumber(flow.load.value, 1)} for each full-time person`,
      now: (
        <>
          {rows("open", plural(flow.open.length, "item"))}
          {flow.older > 0 && <>, {rows("older", `${flow.older} old`)}</>}
          {flow.blocked > 0 && <>, {rows("blocked", `${flow.blocked} blocked`)}</>}
        </>
      ),
      before: "",
      flag: flow.load.level === "watch" && "much at once",
    },
  ];
  return (
    <div className="scroll">
      <table className="mx flow-facts">
        <caption className="vh">The flow in figures</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">Figure</span>
            </th>
            <th scope="col">Last {plural(flow.span, "week")}</th>
            <th scope="col">{plural(flow.span, "week")} before</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ head, help, now, before, flag }) => (
            <tr key={head}>
              <th scope="row">
                {head}
                <small>{help}</small>
              </th>
              <td>
                {now} {flag && <Status kind="off_track" word={flag} />}
              </td>
              <td>{before}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
