import type { findCurrentRound } from "@/domain/pulse/queries";
import { formatDate } from "@/lib/dates";
import { formatPercent } from "@/lib/format";
import { CloseRoundForm, RoundForm } from "./round-forms";

type Props = {
  org: string;
  current: Awaited<ReturnType<typeof findCurrentRound>>;
  mayRun: boolean;
  today: string;
  minGroup: number;
  formKey: string;
};

/** Beside the pulse: where the round stands and, for administrators, the two things they may do. */
export function RoundAside({ org, current, mayRun, today, minGroup, formKey }: Props) {
  return (
    <div className="rail-more">
      {current?.state === "scheduled" && <p>The next round opens on {formatDate(current.opensOn)}.</p>}
      {current?.state === "open" && (
        <p>
          Open until {formatDate(current.closesOn)}.{" "}
          {current.blocked ?? (current.answered ? "You have answered." : "It waits for your answer.")}
          {current.share !== null && ` About ${formatPercent(current.share)} have answered so far.`}
        </p>
      )}
      {mayRun && current?.state === "open" && <CloseRoundForm org={org} round={current} />}
      {mayRun && !current && (
        <details>
          <summary>Open a round</summary>
          <RoundForm {...{ org, today, minGroup, formKey }} />
        </details>
      )}
    </div>
  );
}
