import { WhyLink } from "@/components/signals/why";
import { Link } from "@/components/ui/link";
import { Empty } from "@/components/ui/states";
import { costSentence } from "@/domain/friction/finding-rules";
import { headsSentence } from "@/domain/resources/finding-rules";
import type { Reality } from "@/domain/resources/queries";
import { formatMoney, formatPercent, plural } from "@/lib/format";
import { DrainBars } from "./drain-bars";
import { type Move, Moves } from "./moves";
import { HeadsTable } from "./people-tables";

type DrainsProps = { org: string; reality: Reality; currency: string; weeks: string; csv: string };

/** What drained days, and what obstacles cost each week. */
export function DrainsAndFriction({ org, reality, currency, weeks, csv }: DrainsProps) {
  const { drains, friction, parent } = reality;
  return (
    <div className="p-g2">
      {drains.rows.length > 0 ? (
        <DrainBars drains={drains} limits={reality.limits.drain} recent={reality.recent} weeks={weeks} csv={csv} />
      ) : (
        <Empty title="Nobody told of a drain in the last four weeks." />
      )}
      <section className="p-side" aria-labelledby="friction">
        <h2 id="friction" className="p-find">
          {costSentence(friction)}
        </h2>
        <dl className="facts">
          <div>
            <dt>Since they were raised</dt>
            <dd>{plural(Math.round(friction.daysSoFar), "working day")}</dd>
          </div>
          {friction.moneyPerWeek !== null && (
            <div>
              <dt>Each week</dt>
              <dd>{formatMoney(Math.round(friction.moneyPerWeek), currency)}</dd>
            </div>
          )}
          {parent && parent.days > 0 && (
            <div>
              <dt>{parent.name} in all</dt>
              <dd>
                {plural(Math.round(parent.days), "day")} in four weeks, {formatPercent(parent.drained / parent.days)}{" "}
                drained
              </dd>
            </div>
          )}
        </dl>
        <p className="p-note">
          <Link href={`/o/${org}/friction?view=patterns`}>Where the hours go</Link>. <WhyLink org={org} signal="M20" />
        </p>
      </section>
    </div>
  );
}

type PeopleProps = {
  org: string;
  today: string;
  moves: Move[];
  heads: Reality["heads"];
  decideHref: string | null;
};

/** People planned and there, beside what was decided to move. */
export function PeopleAndMoves({ org, today, moves, heads, decideHref }: PeopleProps) {
  return (
    <div className="p-g2 eq">
      <section aria-labelledby="people">
        <h2 id="people">{headsSentence(heads)}</h2>
        {heads.length > 0 && <HeadsTable rows={heads} />}
      </section>
      <section aria-labelledby="moves">
        <h2 id="moves">What was decided to move</h2>
        <Moves org={org} today={today} moves={moves} heads={heads} decideHref={decideHref} />
      </section>
    </div>
  );
}
