import { NotBeen } from "@/components/dives/not-been";
import { BetsHome } from "@/components/hypotheses/bets-home";
import { OutsideHome } from "@/components/hypotheses/outside-home";
import { Page } from "@/components/shell/page";
import { WhyLink } from "@/components/signals/why";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import type { BriefLine, KpiLine, Standing } from "@/domain/diagnosis/home-queries";
import { gapSentence, owedSentence, standingSentence } from "@/domain/diagnosis/home-rules";
import type { Owed } from "@/domain/diagnosis/owed-queries";
import type { Summary } from "@/domain/diagnosis/summary-rules";
import type { AwarenessView } from "@/domain/dives/awareness-queries";
import { notBeenFinding } from "@/domain/dives/finding-rules";
import type { OverdueElsewhere } from "@/domain/friction/triage-queries";
import type { BetsHome as Bets } from "@/domain/hypotheses/home-queries";
import { betsFinding } from "@/domain/hypotheses/list-rules";
import { plusRestricted } from "@/domain/organizations/restricted-rules";
import type { WorkRow } from "@/domain/projects/work-queries";
import { BriefLines } from "./brief-lines";
import { HomeCauses, HomePosture } from "./home-diagnosis";
import { HomeSection } from "./home-section";
import { KpiList } from "./kpi-list";
import { OverdueWithOthers } from "./overdue-with-others";
import { OwedList } from "./owed-list";
import { OwnWork } from "./own-work";
import { type StaleLine, StaleList } from "./stale-list";
import { StandingTable } from "./standing-table";

type Props = {
  org: string;
  identity: string | null;
  owed: Owed[];
  own: WorkRow[];
  /** What waits too long for the answer of another executive. */
  elsewhere: OverdueElsewhere[];
  standing: Standing;
  briefs: BriefLine[];
  kpis: KpiLine[];
  stale: StaleLine[];
  today: string;
  bets: Bets;
  been: AwarenessView;
  /** Empty while a large company waits for its first one. */
  diagnosis: Summary | null;
};

/** V1, with what these data can say: what needs an answer, how the line holds, what the company lives by. */
export function ExecutiveHome({
  org,
  identity,
  owed,
  own,
  elsewhere,
  standing,
  briefs,
  kpis,
  stale,
  today,
  bets,
  been,
  diagnosis,
}: Props) {
  const first = owedSentence(owed);
  const how = standingSentence(standing.counts, standing.running);
  return (
    <Page>
      <HomeSection
        first
        id="h"
        stations={[
          { level: "Purpose", label: identity ?? "Say who you are", href: `/o/${org}/strategy/identity`, you: true },
        ]}
      >
        <Finding size="home" lead={first.lead || undefined}>
          {first.said}
        </Finding>
        <OwedList owed={owed} />
        {elsewhere.length > 0 && <OverdueWithOthers org={org} rows={elsewhere} />}
      </HomeSection>
      <OwnWork org={org} items={own} />
      <HomeSection
        id="line"
        title={plusRestricted(how.said, standing.restricted)}
        beside={
          <>
            <h2>{gapSentence(standing.gap) ?? "No measure has been read yet."}</h2>
            <p className="sub">
              The mean over running objectives of what is missing against each one's own plan for today; restricted ones
              are left out for everybody. <WhyLink org={org} signal="M23" />
            </p>
            {diagnosis && <HomeCauses org={org} diagnosis={diagnosis} />}
            {stale.length > 0 && <StaleList org={org} today={today} stale={stale} />}
          </>
        }
      >
        <p className="sub">{how.rest}</p>
        <StandingTable org={org} standing={standing} />
      </HomeSection>
      {diagnosis && diagnosis.posture.themes.length > 0 && (
        <HomeSection id="posture" title={diagnosis.posture.sentence}>
          <HomePosture org={org} diagnosis={diagnosis} />
        </HomeSection>
      )}
      {(bets.open.length + bets.outside.length > 0 || bets.fit) && (
        <HomeSection
          id="bets"
          title={bets.open.length > 0 ? betsFinding(bets.open) : "No bet is open."}
          beside={bets.outside.length > 0 && <OutsideHome org={org} today={today} signals={bets.outside} />}
        >
          <BetsHome org={org} home={bets} />
          <p className="sub">
            <WhyLink org={org} signal="M21" />
          </p>
        </HomeSection>
      )}
      {been.unseen > 0 && (
        <HomeSection
          id="been"
          title={notBeenFinding(
            been.areas.filter((area) => area.level === "ivory_tower_risk"),
            been.limits,
          )}
        >
          <NotBeen org={org} view={been} />
        </HomeSection>
      )}
      <HomeSection
        id="force"
        title={
          briefs.length === 0
            ? "No brief is in force."
            : briefs.length === 1
              ? "One brief is in force."
              : `${briefs.length} briefs are in force.`
        }
        beside={
          <>
            <h2>What the company lives by</h2>
            {kpis.length > 0 ? (
              <KpiList org={org} kpis={kpis} />
            ) : (
              <p className="sub">No KPI is defined. A theme needs at least one before it is in force.</p>
            )}
          </>
        }
      >
        <BriefLines org={org} briefs={briefs} />
        <p className="sub">
          <Link href={`/o/${org}/briefs/new`}>Write a brief</Link>
        </p>
      </HomeSection>
    </Page>
  );
}
