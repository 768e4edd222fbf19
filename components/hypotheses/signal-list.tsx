import { withQuery } from "@/components/data-table/address";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { shownWords } from "@/components/data-table/shown";
import { TableFoot } from "@/components/data-table/table-foot";
import { WorkPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Empty } from "@/components/ui/states";
import type { SignalFilter } from "@/domain/hypotheses/market-signal-input";
import type { SignalRow } from "@/domain/hypotheses/market-signal-queries";
import {
  answerWords,
  isStrongUnanswered,
  kindWords,
  outsideFinding,
  windWords,
} from "@/domain/hypotheses/market-signal-rules";
import { marketSignalKinds } from "@/domain/vocabulary";
import { sentence } from "@/lib/format";
import { strategyStations } from "./bet-stations";
import { type SignalLine, signalColumns } from "./signal-columns";
import { signalStatus } from "./signal-words";

type Props = {
  org: string;
  today: string;
  query: Record<string, string | undefined>;
  filter: SignalFilter;
  rows: SignalRow[];
  next: readonly [string, string] | null;
  all: Pick<SignalRow, "status" | "impact">[];
  targets: { value: string; label: string }[];
  mayRaise: boolean;
};

/** The horizon: what happens outside, what it touches, and whether it was answered. */
export function SignalList({ org, today, query, filter, rows, next, all, targets, mayRaise }: Props) {
  const path = `/o/${org}/horizon`;
  const params = { kind: query.kind, state: query.state, touches: query.touches };
  const at = { path, params: { ...params, hide: query.hide } };
  const finding = outsideFinding(all, Boolean(filter.kind || filter.touches || filter.state !== "all"));
  return (
    <WorkPage stations={strategyStations(org, "Outside", "What happens around us")}>
      <div className="intro">
        <div>
          <Finding needs={finding.needs}>{finding.said}</Finding>
        </div>
        {mayRaise && (
          <ButtonLink href={`${path}/new`} variant="quiet">
            Bring something in
          </ButtonLink>
        )}
      </div>
      <div className="strip">
        <FilterBar path={path} parts={partsOf(filter, targets)} label="Which signals" />
      </div>
      {rows.length === 0 ? (
        <Empty
          title="Who meets customers and competitors sees first what changes."
          example="“FrostTrace drops its price per van to 49 euro.”"
        >
          {mayRaise && <ButtonLink href={`${path}/new`}>Bring something in</ButtonLink>}
        </Empty>
      ) : (
        <>
          <DataTable
            caption={`Signals from outside, ${shownWords(rows.length, all.length)}`}
            columns={signalColumns}
            rows={rows.map(lineOf)}
            base={`/o/${org}`}
            at={at}
            today={today}
          />
          <TableFoot at={at} after={next ? JSON.stringify(next) : null} csv={withQuery(`${path}/csv`, params)}>
            {shownWords(rows.length, all.length)}, newest first. Three ticks could change a choice.
          </TableFoot>
        </>
      )}
    </WorkPage>
  );
}

const lineOf = (row: SignalRow): SignalLine => ({
  id: row.id,
  needs: isStrongUnanswered(row),
  state: signalStatus(row),
  label: row.label,
  title: row.title,
  kind: kindWords[row.kind],
  impact: row.impact,
  wind: windWords[row.direction],
  touches: row.touches.map((one) => one.title).join("; ") || null,
  seen: row.observedOn,
  by: row.raiserName,
});

const partsOf = (filter: SignalFilter, targets: Props["targets"]) => {
  const { touches } = filter;
  const value = !touches
    ? ""
    : "themeId" in touches
      ? `theme:${touches.themeId}`
      : `hypothesis:${touches.hypothesisId}`;
  return [
    "Show",
    {
      name: "kind",
      label: "Kind",
      value: filter.kind ?? "",
      options: [
        { value: "", label: "every kind" },
        ...marketSignalKinds.map((kind) => ({ value: kind, label: kindWords[kind] })),
      ],
    },
    "that is",
    {
      name: "state",
      label: "State",
      value: filter.state === "all" ? "" : filter.state,
      options: [
        { value: "", label: "answered or not" },
        { value: "unanswered", label: "unanswered" },
        ...(["considered", "used", "set_aside"] as const).map((state) => ({ value: state, label: answerWords[state] })),
      ],
    },
    "and touches",
    {
      name: "touches",
      label: "Touches",
      value,
      options: [{ value: "", label: "anything" }, ...targets.map((one) => ({ ...one, label: sentence(one.label) }))],
    },
  ];
};
