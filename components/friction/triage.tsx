import { Empty } from "@/components/ui/states";
import { Kbd } from "@/components/ui/text";
import { feedbackSentence, triageFinding } from "@/domain/friction/finding-rules";
import type { Patterns } from "@/domain/friction/pattern-queries";
import type { FrictionMoves, FrictionRow } from "@/domain/friction/queries";
import type { Triage } from "@/domain/friction/triage-queries";
import type { Severity } from "@/domain/vocabulary";
import { plural } from "@/lib/format";
import { FrictionFrame } from "./friction-frame";
import { PatternSide } from "./pattern-side";
import { triageEntry } from "./triage-entry";
import { TriageList } from "./triage-list";

type Props = {
  org: string;
  now: Date;
  keysOn: boolean;
  triage: Triage;
  patterns: Patterns;
  currency: string;
  clocks: Record<Severity, number>;
  mayOf: (row: FrictionRow) => FrictionMoves;
};

/** What waits for the reader, longest first, each answered in one key and one line; beside it what it all costs. */
export function TriageView({ org, now, keysOn, triage, patterns, currency, clocks, mayOf }: Props) {
  const { owed, later, likes } = triage;
  const { byKind, byTeam, cost, feedback } = patterns;
  const { lead, said } = triageFinding(owed, cost);
  const entries = owed.map((row) =>
    triageEntry({ org, now, row, likes: likes.get(row.id) ?? [], clock: clocks[row.severity], may: mayOf(row) }),
  );
  return (
    <FrictionFrame org={org} here="triage" answers owed={owed.length} lead={lead} finding={said}>
      <div className="tri">
        <div>
          {entries.length === 0 ? (
            <Empty
              title="Nothing waits for your answer."
              example="What your teams raise comes here first; unanswered, it rises by itself."
            />
          ) : (
            <TriageList org={org} keysOn={keysOn} entries={entries} />
          )}
          <p className="more">
            <span>{later > 0 ? `${plural(later, "more", "more")} put off until the next working morning.` : ""}</span>
            {owed.length > 0 && (
              <span className="dim nw">
                <Kbd>j</Kbd> <Kbd>k</Kbd> move
              </span>
            )}
          </p>
        </div>
        <aside className="side">
          <PatternSide byKind={byKind} byTeam={byTeam} money={cost.moneyPerWeek} currency={currency} />
          <h2 className="small">How answers come</h2>
          <p className="sub">{feedbackSentence(feedback.value)}</p>
        </aside>
      </div>
    </FrictionFrame>
  );
}
