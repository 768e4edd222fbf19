import { WorkPage } from "@/components/shell/page";
import { Why } from "@/components/signals/why";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Empty } from "@/components/ui/states";
import { heatRows, pulseFinding } from "@/domain/pulse/finding-rules";
import type { findCurrentRound } from "@/domain/pulse/queries";
import type { RoundResult } from "@/domain/pulse/types";
import type { Thresholds } from "@/domain/signals/thresholds";
import { formatDate } from "@/lib/dates";
import { AnswerForm } from "./answer-form";
import { HeatTable } from "./heat-table";
import { RoundAside } from "./round-aside";
import { RoundMore } from "./round-more";

type Props = {
  org: string;
  current: Awaited<ReturnType<typeof findCurrentRound>>;
  results: RoundResult[];
  /** When the last published round opened, also where the reader may not see what it said. */
  published: string | null;
  mayRun: boolean;
  /** Wants the last results although the pulse waits for an answer. */
  looksBack: boolean;
  /** Just answered. */
  thanks: boolean;
  today: string;
  thresholds: Thresholds;
  formKey: string;
};

/** V16: one screen to answer; after closing, what every team that can be shown said. */
export function PulsePage({
  org,
  current,
  results,
  published,
  mayRun,
  looksBack,
  thanks,
  today,
  thresholds,
  formKey,
}: Props) {
  const [last] = results;
  const asks = current?.state === "open" && !current.answered && !current.blocked && !looksBack;
  return (
    <WorkPage
      stations={[{ level: "Pulse", label: last ? `Round of ${formatDate(last.opensOn)}` : "Six questions", you: true }]}
      rail={<RoundAside {...{ org, current, mayRun, today, formKey }} minGroup={last?.minGroup ?? 5} />}
    >
      {asks ? (
        <>
          <Finding sub={`Open until ${formatDate(current.closesOn)}. One key each; about a minute.`}>
            How is it going, honestly?
          </Finding>
          <AnswerForm org={org} round={current} />
          {last && (
            <p className="sub">
              <Link href={`/o/${org}/pulse?last=1`}>What the last round said</Link>
            </p>
          )}
        </>
      ) : (
        <Finding sub={current?.state === "open" && current.answered ? waiting(thanks, current.closesOn) : undefined}>
          {last
            ? pulseFinding(last, thresholds.pulse.unfavourableHigh)
            : thanks
              ? "Thank you."
              : withoutResults(published)}
        </Finding>
      )}
      {last && !asks && (
        <section className="part" aria-labelledby="round">
          <h2 id="round">
            {formatDate(last.opensOn)}: {last.responses} of {last.members} people answered
          </h2>
          <HeatTable rows={heatRows(last)} />
          <p className="sub">
            Shares are rounded to 5, and capped so that agreement of all names nobody. A team appears from{" "}
            {last.minGroup} answers, and only if no other team can be worked out from it.{" "}
            <Link href={`/o/${org}/pulse/csv`}>CSV</Link>
          </p>
        </section>
      )}
      {last && !asks && <RoundMore results={results} today={today} illusion={thresholds.illusion.points} />}
      {last && !asks && <Why org={org} of={["R9", ["M16", "mainEffortRecall"]]} />}
      {!last && !asks && !thanks && !published && (
        <Empty
          title="A round asks five statements and the main effort, of everybody, without names."
          example="“I have the tools and means to do my work well”"
        />
      )}
    </WorkPage>
  );
}

const withoutResults = (published: string | null) =>
  published
    ? `The round of ${formatDate(published)} was published to those who answer the pulse; viewers do not see what it said.`
    : "No round of the pulse has been published yet.";

const waiting = (thanks: boolean, closesOn: string) =>
  `${thanks ? "Thank you: your answer is in." : "You have answered."} Results are published when the round closes, after ${formatDate(closesOn)}.`;
