import { LearnedByUs } from "@/components/decisions/learned-by-us";
import { RaiseLink } from "@/components/friction/raise-link";
import { SaidToUs } from "@/components/friction/said-to-us";
import { OwnDecisions } from "@/components/projects/own-decisions";
import { Page } from "@/components/shell/page";
import type { Station } from "@/components/shell/rail";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Empty } from "@/components/ui/states";
import type { LessonRow } from "@/domain/decisions/lesson-queries";
import type { BriefLine, MeasureLine } from "@/domain/diagnosis/home-queries";
import { daySentence } from "@/domain/diagnosis/home-rules";
import type { Owed } from "@/domain/diagnosis/owed-queries";
import type { Said } from "@/domain/friction/place-queries";
import type { WorkRow } from "@/domain/projects/work-queries";
import { HomeSection } from "./home-section";
import { MeasuresDue } from "./measures-due";
import { MyWork } from "./my-work";
import { OwedList } from "./owed-list";
import { WeekCard } from "./week-card";

type Props = {
  org: string;
  today: string;
  identity: string | null;
  items: WorkRow[];
  expected: ReadonlyMap<string, number>;
  brief: BriefLine | null;
  mainEffort: string | null;
  measures: MeasureLine[];
  owed: Owed[];
  said: Said[];
  learned: LessonRow[];
  weekDue: string | null;
  formKey: string;
};

/** V3: today's work with its why, what one may decide alone, the check-in that is due. */
export function ContributorHome({
  org,
  today,
  identity,
  items,
  expected,
  brief,
  mainEffort,
  measures,
  owed,
  said,
  learned,
  weekDue,
  formKey,
}: Props) {
  const day = daySentence(
    items.map((item) => ({
      sight: item.sight,
      isOld: (item.age ?? 0) > (expected.get(item.teamId) ?? Number.POSITIVE_INFINITY),
    })),
  );
  return (
    <Page>
      <HomeSection first id="h" stations={stationsOf(org, identity, brief, items[0])}>
        <div className="c-head">
          <Finding size="home" needs={day.needs}>
            {day.said}
          </Finding>
          {brief && (
            <p className="c-why">
              {brief.purpose} {mainEffort && <b>Main effort now: {mainEffort}.</b>}
            </p>
          )}
        </div>
        {items.length > 0 ? (
          <MyWork org={org} items={items} expected={expected} />
        ) : (
          <Empty
            title="Take something from the backlog, or write down what you are doing."
            example="“Fit the bracket before the sensor”"
          >
            <ButtonLink href={`/o/${org}/work?view=backlog`}>The backlog</ButtonLink>
            <ButtonLink href={`/o/${org}/work/new`} variant="quiet">
              Write it down
            </ButtonLink>
          </Empty>
        )}
      </HomeSection>
      {weekDue && <WeekCard org={org} week={weekDue} />}
      {owed.length > 0 && (
        <HomeSection id="owed" title="Waiting for you">
          <OwedList owed={owed} />
        </HomeSection>
      )}
      <HomeSection
        id="said"
        title={said.length + learned.length > 0 ? "What was answered to us" : "Nothing you raised is open"}
      >
        {said.length > 0 && <SaidToUs org={org} said={said} />}
        <LearnedByUs org={org} lessons={learned} />
        <p className="acts">
          <RaiseLink org={org} />
        </p>
      </HomeSection>
      <HomeSection
        id="alone"
        beside={
          measures.length > 0 && (
            <>
              <h2>Your check-ins, already filled in</h2>
              <MeasuresDue org={org} today={today} measures={measures} formKey={formKey} />
            </>
          )
        }
      >
        <OwnDecisions brief={brief} org={org} id="alone" />
      </HomeSection>
    </Page>
  );
}

function stationsOf(
  org: string,
  identity: string | null,
  brief: BriefLine | null,
  first: WorkRow | undefined,
): Station[] {
  const objective = first?.why[1];
  return [
    ...(identity ? [{ level: "Purpose", label: identity }] : []),
    ...(brief ? [{ level: "Brief", label: brief.title, href: `/o/${org}/briefs/${brief.id}` }] : []),
    ...(objective && first?.objectiveId
      ? [{ level: "Objective", label: objective, href: `/o/${org}/objectives/${first.objectiveId}` }]
      : []),
    { level: "Your work", label: "Today", you: true },
  ];
}
