import { NotBeen } from "@/components/dives/not-been";
import { Page } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import type { BriefLine, listOwnObjectives, MeasureLine } from "@/domain/diagnosis/home-queries";
import { owedSentence, teamsSentence } from "@/domain/diagnosis/home-rules";
import type { Leading } from "@/domain/diagnosis/leading-queries";
import type { Owed } from "@/domain/diagnosis/owed-queries";
import type { TeamSpread } from "@/domain/diagnosis/sight-rules";
import type { AwarenessView } from "@/domain/dives/awareness-queries";
import { notBeenFinding } from "@/domain/dives/finding-rules";
import { plusRestricted } from "@/domain/organizations/restricted-rules";
import type { WorkRow } from "@/domain/projects/work-queries";
import { pluralWord, sentence } from "@/lib/format";
import { HomeSpread } from "./home-diagnosis";
import { HomeSection } from "./home-section";
import { MeasuresDue } from "./measures-due";
import { ObjectiveLines } from "./objective-lines";
import { OldWork } from "./old-work";
import { OwedList } from "./owed-list";
import { OwnLeading } from "./own-leading";
import { OwnWork } from "./own-work";
import { type StaleLine, StaleList } from "./stale-list";
import { WeekCard } from "./week-card";

type Props = {
  org: string;
  today: string;
  identity: string | null;
  owed: Owed[];
  own: WorkRow[];
  briefs: BriefLine[];
  objectives: Awaited<ReturnType<typeof listOwnObjectives>>;
  ageing: WorkRow[];
  expected: ReadonlyMap<string, number>;
  measures: MeasureLine[];
  stale: StaleLine[];
  formKey: string;
  been: AwarenessView;
  weekDue: string | null;
  spread: TeamSpread[];
  leading: Leading;
};

/** V2: what to give back or answer, the own objectives, ageing work, what has gone stale in one's scope. */
export function ManagerHome({
  org,
  today,
  identity,
  owed,
  own,
  briefs,
  objectives,
  ageing,
  expected,
  measures,
  stale,
  formKey,
  been,
  weekDue,
  spread,
  leading,
}: Props) {
  const first = owedSentence(owed);
  return (
    <Page>
      <HomeSection
        first
        id="h"
        stations={[
          ...(identity ? [{ level: "Purpose", label: identity }] : []),
          ...briefs
            .slice(0, 2)
            .map((brief) => ({ level: "Brief", label: brief.title, href: `/o/${org}/briefs/${brief.id}` })),
          { level: "Your teams", label: "Today", you: true },
        ]}
      >
        <Finding size="home" lead={first.lead || undefined}>
          {owed.length > 0 ? first.said : teamsSentence(objectives, ageing.length)}
        </Finding>
        <OwedList owed={owed} />
      </HomeSection>
      <OwnWork org={org} items={own} />
      {weekDue && <WeekCard org={org} week={weekDue} />}
      <HomeSection
        id="goals"
        title={
          objectives.length === 0
            ? "No objective of your teams runs."
            : plusRestricted(
                `${sentence(pluralWord(objectives[0]?.all ?? 0, "objective"))} of your teams`,
                objectives[0]?.restricted ?? 0,
              )
        }
        beside={
          <>
            <h2>{briefs.length === 0 ? "No brief is in force." : "From key task to work"}</h2>
            <ul className="bets">
              {briefs.map((brief) => (
                <li key={brief.id}>
                  <p>
                    <Link href={`/o/${org}/briefs/${brief.id}/translate`}>Translate “{brief.title}”</Link>
                  </p>
                  <p className="meta">
                    <span>{pluralWord(brief.keyTasks.length, "key task")}</span>
                  </p>
                </li>
              ))}
            </ul>
            <HomeSpread org={org} spread={spread} />
            <OwnLeading org={org} leading={leading} />
            {stale.length > 0 && (
              <>
                <h2 className="small gap-t">Gone stale in your scope</h2>
                <StaleList org={org} today={today} stale={stale} />
              </>
            )}
          </>
        }
      >
        {objectives.length > 0 && <ObjectiveLines org={org} today={today} objectives={objectives} />}
      </HomeSection>
      <HomeSection
        id="work"
        title={
          ageing.length === 0
            ? "No work of your teams is old."
            : `${sentence(pluralWord(ageing.length, "item"))} ${ageing.length === 1 ? "is" : "are"} older than what your teams usually finish.`
        }
        beside={
          measures.length > 0 && (
            <>
              <h2>Your check-ins, already filled in</h2>
              <MeasuresDue org={org} today={today} measures={measures} formKey={formKey} />
            </>
          )
        }
      >
        <OldWork org={org} items={ageing} expected={expected} />
        <p className="sub">
          <Link href={`/o/${org}/teams?whose=mine`}>How work flows through your teams</Link>
        </p>
      </HomeSection>
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
    </Page>
  );
}
