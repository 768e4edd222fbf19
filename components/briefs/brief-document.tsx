import type { ReactNode } from "react";
import { DocRow, Page } from "@/components/shell/page";
import type { BriefDocument as Brief } from "@/domain/briefs/document-queries";
import { agreementFinding } from "@/domain/briefs/finding-rules";
import { BriefHead, BriefReality } from "./brief-head";
import { BriefVerbs } from "./brief-verbs";
import { IntentRows } from "./intent-rows";
import { KeyTaskRows } from "./key-task-rows";
import { LineOfSight, stationsOf } from "./line-of-sight";
import { RecipientsTable } from "./recipients-table";
import { UntranslatedTime } from "./untranslated-time";
import { VersionList } from "./version-list";

type Props = {
  org: string;
  purpose: string;
  today: string;
  brief: Brief;
  /** What needs a decision before anything else is read. */
  marks?: ReactNode;
  /** What would have to be true. */
  bets?: ReactNode;
  /** More of what reality says beside a key task; `null` is what contradicts none in particular. */
  reality?: (keyTask: string | null) => ReactNode;
  /** What was learned under it, and how often it turned. */
  learned?: ReactNode;
  /** The reader may open the frictions and lessons that caused a version. */
  links: boolean;
};

/** The brief on one page: the text in the middle, what reality says beside it, who understood it below. */
export function BriefDocument({ org, purpose, today, brief, marks, bets, reality, learned, links }: Props) {
  const base = `/o/${org}/briefs/${brief.id}`;
  return (
    <Page>
      <article aria-labelledby="h" className="brief">
        <DocRow
          kind="top"
          stations={stationsOf(org, purpose, brief)}
          real={<BriefReality org={org} base={base} brief={brief} />}
        >
          <BriefHead brief={brief} />
          {marks}

          <BriefVerbs org={org} base={base} brief={brief} />
        </DocRow>

        <KeyTaskRows org={org} today={today} brief={brief} {...(reality ? { reality } : {})} />
        {bets}
        <DocRow
          kind="ruled"
          real={
            <>
              <VersionList base={base} org={org} brief={brief} links={links} />
              {learned && <div className="learned">{learned}</div>}
            </>
          }
        >
          <IntentRows brief={brief} />
        </DocRow>
        {brief.agreement.rows.length > 0 && (
          <DocRow kind="ruled" wide labelledBy="given-back">
            <h2 className="gb" id="given-back">
              {brief.publishedOn ? agreementFinding(brief.agreement) : "Who will get it."}
            </h2>
            <RecipientsTable
              base={base}
              isPublished={brief.publishedOn !== null}
              agreement={brief.agreement}
              desk={brief.desk}
            />
          </DocRow>
        )}
        <UntranslatedTime translation={brief.translation} today={today} endedOn={brief.endedOn} />
        <LineOfSight org={org} brief={brief} />
      </article>
    </Page>
  );
}
