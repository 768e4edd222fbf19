import { LimitNotes } from "@/components/charts/chart-figure";
import { Why } from "@/components/signals/why";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Empty } from "@/components/ui/states";
import { realityFinding, shiftSentence } from "@/domain/resources/finding-rules";
import type { Compared } from "@/domain/resources/ledger-rules";
import type { RealityFilter as Filter } from "@/domain/resources/list-input";
import { tryMove } from "@/domain/resources/move-rules";
import type { Reality } from "@/domain/resources/queries";
import { asPeople, workdaysIn } from "@/domain/resources/rules";
import { addDays, formatWeek } from "@/lib/dates";
import { formatMoney, formatNumber, formatPercent } from "@/lib/format";
import { BurnTable } from "./burn-table";
import { ImpactTables } from "./impact-tables";
import type { Move } from "./moves";
import { SpreadTable } from "./people-tables";
import { PlanFlow } from "./plan-flow";
import { RealityFilter } from "./reality-filter";
import { DrainsAndFriction, PeopleAndMoves } from "./reality-parts";
import { ResourcesFrame } from "./resources-frame";
import { TeamFlow } from "./team-flow";
import { WhatIf } from "./what-if";

type Props = {
  org: string;
  today: string;
  currency: string;
  filter: Filter;
  reality: Reality;
  moves: Move[];
};

/** V15: plan against where days, money and people really went. */
export function RealityView({ org, today, currency, filter, reality, moves }: Props) {
  const { days, money, drains, teams, heads, flow, impact, reach, may } = reality;
  const path = `/o/${org}/resources`;
  const query = `weeks=${filter.weeks}${filter.teamId ? `&team=${filter.teamId}` : ""}`;
  const csv = (part: string) => `${path}/csv?part=${part}&${query}`;
  const weeks = `weeks ${formatWeek(reality.window.from).slice(1)} to ${formatWeek(reality.window.to).slice(1)}`;
  const recent = `weeks ${formatWeek(reality.recent.from).slice(1)} to ${formatWeek(reality.recent.to).slice(1)}`;
  const decideHref = may.decide ? `/o/${org}/decisions/new?kind=reallocation` : null;
  const isOrganization = reach.kind === "organization";
  const move = tryMove(days.rows, filter.move);
  const nothing = days.actual + days.planned + money.actual + money.planned === 0 && heads.length === 0;
  return (
    <ResourcesFrame org={org} here="reality" may={may} label={isOrganization ? "The organization" : reach.name}>
      <div className="intro">
        <div>
          <Finding sub={`${sentenceOf(reality)} ${shiftSentence(days.shift)}`}>{realityFinding(days, drains)}</Finding>
        </div>
        <ButtonLink href={`${path}/week`} variant="quiet">
          Where your week went
        </ButtonLink>
      </div>
      <RealityFilter
        path={path}
        filter={filter}
        teams={reality.teamChoices}
        everything={isOrganization || filter.teamId ? "all I may see" : reach.name}
      />
      {reality.keptBack && (
        <p className="sub">
          Some weeks were told that stand in no figure here yet: what people tell of their own weeks counts once three
          of a team have told, so that nobody’s own week can be read from a sum.
        </p>
      )}
      {nothing ? (
        <Empty
          title="Nothing is planned and nothing recorded in these weeks."
          example="“Install once: 360 days from April to June.”"
        >
          {may.plan && <ButtonLink href={`${path}/plan`}>Plan days, money or people</ButtonLink>}
          <ButtonLink href={`${path}/week`} variant="quiet">
            Say where your week went
          </ButtonLink>
        </Empty>
      ) : (
        <div className="stack gap-t">
          {!reality.keptBack && (
            <p className="sub">
              What people tell of their own weeks counts under their team once three of it have told; it is nobody's
              record.
            </p>
          )}
          {days.hasPlan && <PlanFlow days={days} weeks={weeks} csv={csv("days")} />}
          <section aria-labelledby="days">
            <h2 id="days">Days, planned and spent</h2>
            <BurnTable
              org={org}
              compared={days}
              amount={(value) => formatNumber(Math.round(value))}
              caption={`Days planned and spent by objective, ${weeks}`}
              csv={csv("days")}
              moveOf={may.decide ? (row) => moveHref(org, row, today) : undefined}
              people={(value) => formatNumber(asPeople(value, reality.window) ?? 0, 1)}
            />
            <Foot csv={csv("days")}>
              {limits(reality)} {peopleWords(reality)}
            </Foot>
            <LimitNotes limits={reality.limits.burn} />
            <Why
              org={org}
              of={[
                ["M20", "burn"],
                ["M20", "resourceShift"],
              ]}
              rows={[["Plans", "resources/plan"]]}
            />
          </section>
          {money.planned + money.actual > 0 && (
            <section aria-labelledby="money">
              <h2 id="money">Money, planned and spent</h2>
              <BurnTable
                org={org}
                compared={money}
                amount={(value) => formatMoney(Math.round(value), currency)}
                caption={`Money planned and spent by objective, ${weeks}`}
                csv={csv("money")}
              />
              <Foot csv={csv("money")}>{shiftSentence(money.shift, "money")}</Foot>
            </section>
          )}
          <DrainsAndFriction {...{ org, reality, currency }} weeks={recent} csv={csv("drains")} />
          {flow.length > 0 && <TeamFlow links={flow} weeks={recent} csv={csv("flow")} />}
          <PeopleAndMoves {...{ org, today, moves, heads, decideHref }} />
          {may.decide && move && <WhatIf {...{ org, path, today, move }} weeks={filter.weeks} teamId={filter.teamId} />}
          {teams.length > 0 && (
            <section aria-labelledby="spread">
              <h2 id="spread">How spread the teams are</h2>
              <div className="scroll">
                <SpreadTable rows={teams} csv={csv("teams")} />
              </div>
              <LimitNotes limits={reality.limits.spread} />
              <Foot csv={csv("teams")}>
                Last four weeks, drains left out. A side job of two percent hardly counts here, where a plain count
                gives it the weight of the main one. Above {reality.thresholds.spread.team[0]} watch, above{" "}
                {reality.thresholds.spread.team[1]} thin: design choices, set by the organization.
              </Foot>
              <Why org={org} of={["M13"]} />
            </section>
          )}
          {impact.length > 0 && (
            <section aria-labelledby="impact">
              <h2 id="impact">What a hundred days bought</h2>
              <ImpactTables org={org} impact={impact} />
            </section>
          )}
        </div>
      )}
    </ResourcesFrame>
  );
}

function Foot({ csv, children }: { csv: string; children: React.ReactNode }) {
  return (
    <p className="p-note">
      {children}{" "}
      <a href={csv} download>
        CSV
      </a>
    </p>
  );
}

const sentenceOf = ({ window, reach }: Reality) =>
  `Weeks ${formatWeek(window.from).slice(1)} to ${formatWeek(window.to).slice(1)}${reach.kind === "organization" ? "" : `, ${reach.name}; restricted work is left out`}.`;

const limits = ({ thresholds: { burn } }: Reality) =>
  `Plans count by the working days that have passed. Too little: below ${formatPercent(burn.low)} once ${formatPercent(burn.fromShare)} of the period is over; more than planned: above ${formatPercent(burn.high)}.`;

/** How days became people, in words. */
const peopleWords = ({ window }: Reality) =>
  `People are full-time equivalents: days ÷ ${workdaysIn(window)}, the working days of these weeks. So many would give these days if each did nothing else; holidays are not taken out.`;

/** A reallocation filled in from a row: the question, how it stands, the objective, and a day four weeks on. */
function moveHref(org: string, row: Compared, today: string): string {
  const query = new URLSearchParams({
    kind: "reallocation",
    question: `“${row.title}” got ${formatPercent(row.burn.value?.burn ?? 0)} of its planned days. What moves?`,
    before: `${row.title}: ${Math.round(row.actual)} of ${Math.round(row.planned)} planned days`,
    about: `objective:${row.id}`,
    revisit: addDays(today, 28),
  });
  return `/o/${org}/decisions/new?${query}`;
}
