import { WorkPage } from "@/components/shell/page";
import { Why } from "@/components/signals/why";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import type { AwarenessView } from "@/domain/dives/awareness-queries";
import { coverageFinding, nextSentence } from "@/domain/dives/finding-rules";
import type { DiveFilter } from "@/domain/dives/list-input";
import type { DiveRow } from "@/domain/dives/queries";
import { byNeed } from "@/domain/dives/rules";
import { listWords } from "@/lib/format";
import { AreaTable } from "./area-table";
import { DiveList } from "./dive-list";

type Props = {
  org: string;
  today: string;
  query: Record<string, string | undefined>;
  filter: DiveFilter;
  rows: DiveRow[];
  next: readonly [string, string] | null;
  view: AwarenessView;
  often: { teamId: string; name: string }[];
  /** Whose visits the figures count: executives' for all, any leader's above for a manager. */
  ofManager: boolean;
  mayPlan: boolean;
};

/** V14: where leaders have been, where to go next, and what each visit found. */
export function DivesPage({ org, today, query, filter, rows, next, view, often, ofManager, mayPlan }: Props) {
  const path = `/o/${org}/dives`;
  const { said, needs } = coverageFinding(view, view.areas.length, view.limits);
  const advice = nextSentence(view.areas, view.limits);
  const [first] = byNeed(view.areas);
  return (
    <WorkPage
      stations={[
        { level: "Strategy", label: "Themes and briefs", href: `/o/${org}/strategy` },
        { level: "Deep dives", label: "Leaders on the ground", you: true },
      ]}
    >
      <div className="intro">
        <div>
          <Finding
            needs={needs}
            sub={
              ofManager
                ? "Counted: visits to your teams by those who lead above them, once the host has confirmed them."
                : `Counted: visits of executives to teams at work, once the host has confirmed them; up to ${view.limits.fresh} days fresh, up to ${view.limits.fading} fading.`
            }
          >
            {said}
          </Finding>
        </div>
        {mayPlan && (
          <ButtonLink href={`${path}/new`} variant="quiet">
            Plan a dive
          </ButtonLink>
        )}
      </div>
      {often.length > 0 && (
        <p className="rl">
          <b>For your eyes only.</b> You are often at {listWords(often.map(({ name }) => name))}; is the intent clear
          enough that they could go on without you?
        </p>
      )}
      {advice && (
        <p className="rl">
          {advice} {mayPlan && first && <Link href={`${path}/new?team=${first.teamId}`}>Plan it</Link>}
        </p>
      )}
      {view.areas.length > 0 && (
        <>
          <AreaTable org={org} view={view} today={today} />
          <Why org={org} of={["M22"]} rows={[["Every held dive", "dives?state=held"]]} />
        </>
      )}
      <DiveList {...{ org, today, query, filter, rows, next, mayPlan }} areas={view.areas} />
    </WorkPage>
  );
}
