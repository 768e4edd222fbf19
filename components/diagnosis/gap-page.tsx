import { LimitNotes } from "@/components/charts/chart-figure";
import { Page } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { causesFinding, gapFinding, signsFinding } from "@/domain/diagnosis/gap-finding-rules";
import type { GapPage as Gap } from "@/domain/diagnosis/gap-page-queries";
import { formatInstant } from "@/lib/dates";
import { formatPercent, formatPoints, plural } from "@/lib/format";
import { GapCauses } from "./gap-causes";
import { GapObjectives } from "./gap-objectives";
import { GapPosture } from "./gap-posture";
import { GapFocus, GapSight } from "./gap-sight";
import { GapSigns } from "./gap-signs";
import { GapTrend } from "./gap-trend";
import { GapUnderstanding } from "./gap-understanding";
import { HomeSection } from "./home-section";
import { Why } from "./why";

type Props = { org: string; gap: Gap; timeZone: string; formKey: string };

/** V17 and V18: how far reality is behind the plan, why, where leaders and teams have lost each other, and what to do. */
export function GapView({ org, gap, timeZone, formKey }: Props) {
  const { size, diagnosis, signs, worst, sight, understanding, postures, closed } = gap;
  const said = gapFinding(size.value, diagnosis.causes, diagnosis.troubled);
  const csv = (table: string) => `/o/${org}/gap/csv?table=${table}`;
  const coverage = sight.value?.coverage;
  return (
    <Page className="gap-page">
      <HomeSection
        first
        id="h"
        stations={[
          { level: "Strategy", label: "What we said", href: `/o/${org}/strategy` },
          { level: "Gap", label: "What is, and why", you: true },
        ]}
      >
        <Finding sub={gap.asOf && asOfWords(gap.asOf, timeZone)}>
          {said.said} {said.rest}
        </Finding>
      </HomeSection>
      <HomeSection
        id="size"
        title={
          size.value === null
            ? "The gap cannot be measured yet."
            : `The gap is ${size.level}: ${formatPoints(size.value * 100)}.`
        }
      >
        <p className="sub">
          {size.said}{" "}
          {closed
            ? `Of committed measures that closed in 180 days, ${closed.words}`
            : "No committed measure closed in the last 180 days."}
        </p>
        {size.value !== null && (
          <div className="p-g2 gap-t">
            {gap.trend.length > 2 && (
              <GapTrend
                points={gap.trend}
                csv={csv("trend")}
                note={`Below ${Math.round(gap.thresholds.gap.small * 100)} points it counts as small, above ${Math.round(gap.thresholds.gap.large * 100)} as large.`}
                limits={gap.limits.size}
              />
            )}
            <GapObjectives rows={gap.objectives} csv={csv("objectives")} />
          </div>
        )}
        <Why of="gap" rows={<Link href={`/o/${org}/objectives`}>All objectives with their measures</Link>} />
        <p className="p-note">
          Were we right before? <Link href={`/o/${org}/records`}>What we said, against what came</Link>
        </p>
      </HomeSection>
      <HomeSection id="causes" title={causesFinding(diagnosis.causes, diagnosis.troubled)}>
        <GapCauses org={org} gap={gap} />
        <LimitNotes limits={gap.limits.causes} />
        <Why of="causes" rows={<a href={csv("causes")}>Every proof, as CSV</a>} />
      </HomeSection>
      <HomeSection id="signs" title={signsFinding(signs.teams)}>
        <p className="sub">
          {worst && signs.organization.level !== "disconnected"
            ? `The organization as a whole shows ${signs.organization.lit ?? 0} of ${signs.organization.available ?? 5} signs. That average hides ${worst.name}: ${worst.lit} of ${worst.available}.`
            : "The organization stands last; an average may hide a team that suffers."}
        </p>
        <GapSigns org={org} teams={signs.teams} organization={signs.organization} />
        <LimitNotes limits={gap.limits.signs} />
        <p className="sub">
          Direction: {gap.turnSaid[0]} <a href={csv("signs")}>CSV</a>
        </p>
        <Why
          of="signs"
          rows={
            <>
              <Link href={`/o/${org}/pulse`}>The pulse</Link>,{" "}
              <Link href={`/o/${org}/friction/list`}>the obstacles</Link>,{" "}
              <Link href={`/o/${org}/decisions`}>the changes of direction</Link>
            </>
          }
        />
      </HomeSection>
      <HomeSection id="posture" title={postures.sentence}>
        <GapPosture org={org} gap={gap} formKey={formKey} />
        <LimitNotes limits={gap.limits.posture} />
        <Why of="posture" rows={<Link href={`/o/${org}/hypotheses`}>The bets</Link>} />
      </HomeSection>
      <HomeSection
        id="understood"
        title={
          understanding.all.value
            ? `${understanding.all.value.accepted} of ${plural(understanding.all.value.required, "back-brief")} are accepted.`
            : "No back-brief is required yet."
        }
      >
        <GapUnderstanding org={org} gap={gap} />
      </HomeSection>
      <HomeSection
        id="effort"
        title={
          coverage === undefined
            ? "Where the days went is not known."
            : `${formatPercent(coverage)} of the work sees intent.`
        }
        beside={
          <>
            <h2>{focusFinding(gap)}</h2>
            <GapFocus org={org} gap={gap} />
            <LimitNotes limits={gap.limits.spread} />
          </>
        }
      >
        <GapSight org={org} gap={gap} />
      </HomeSection>
    </Page>
  );
}

/** Something has happened since; what follows is what was known, and it is being made anew. */
export const asOfWords = ({ at }: { at: Date }, timeZone: string): string =>
  `As of ${formatInstant(at, timeZone)}. Something has changed since; it is made anew within minutes.`;

function focusFinding({ spreads }: Gap): string {
  const thin = spreads.filter((one) => one.level === "thin").map((one) => one.name);
  if (spreads.length === 0) return "No team recorded days.";
  return thin.length === 0
    ? "No team is spread too thin."
    : `${thin.slice(0, 4).join(", ")}${thin.length > 4 ? ` and ${thin.length - 4} more teams` : ""}: spread too thin.`;
}
