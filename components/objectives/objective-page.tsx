import type { ReactNode } from "react";
import { WorkPage } from "@/components/shell/page";
import { Why } from "@/components/signals/why";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";
import { nextDue } from "@/domain/objectives/check-in-rules";
import type { ObjectiveDetail } from "@/domain/objectives/detail-queries";
import type { ObjectiveMoves } from "@/domain/objectives/may-rules";
import { formatDate } from "@/lib/dates";
import { MeasureFigure } from "./measure-figure";
import { MeasuresTable } from "./measures-table";
import { ObjectiveActs } from "./objective-acts";
import { ObjectiveHead } from "./objective-head";
import { ObjectiveSide } from "./objective-side";
import { stationsAbove } from "./objective-stations";
import { RoundForm } from "./round-form";
import { roundItem } from "./round-items";

type Props = {
  org: string;
  today: string;
  identity: string | null;
  objective: ObjectiveDetail;
  may: ObjectiveMoves;
  formKey: string;
  stop: ReactNode;
  /** What needs a decision: a debunked bet under it. */
  marks?: ReactNode;
  /** What is in its way. */
  friction?: ReactNode;
  /** What its forecast rests on. */
  rests?: ReactNode;
};

/** An objective: where it hangs, how it stands, its measures as numbers and as pictures, and what may be done. */
export function ObjectivePage({ org, today, identity, objective, may, formKey, stop, marks, friction, rests }: Props) {
  const { measures, kind } = objective;
  const open = measures.filter((one) => one.status === "active" && one.startOn <= today);
  const isDue = (one: (typeof open)[number]) =>
    nextDue(one.recent.at(-1)?.[0] ?? null, one.cadenceDays, one.startOn) <= today;
  return (
    <WorkPage
      stations={[
        ...stationsAbove(org, identity, objective),
        {
          level: "Objective",
          label: objective.title,
          you: true,
        },
      ]}
    >
      <ObjectiveHead org={org} today={today} objective={objective} />
      {marks}
      <Ending objective={objective} />
      <ObjectiveActs org={org} objective={objective} may={may} stop={stop} />
      <section className="part" aria-labelledby="measures">
        <h2 id="measures">{measures.length === 0 ? "Nothing measures it yet" : "What proves arrival"}</h2>
        {measures.length === 0 ? (
          <Empty
            title="A measure says when it is reached."
            example="“Median install hours per van, 4.5 to 2 hours by 27 September.”"
          >
            {may.define && (
              <ButtonLink href={`/o/${org}/objectives/${objective.id}/measures/new`}>Add a measure</ButtonLink>
            )}
          </Empty>
        ) : (
          <>
            <MeasuresTable org={org} today={today} measures={measures} />
            <Why
              org={org}
              of={["M4", "M6", "M5", "M3"]}
              rows={measures.slice(0, 8).map(({ id, label, title }) => [`${label} ${title}`, `measures/${id}`])}
            />
          </>
        )}
      </section>
      {rests}
      <div className="p-g2 part">
        <div className="stack">
          {measures.map((measure) => (
            <MeasureFigure key={measure.id} org={org} today={today} kind={kind} measure={measure} />
          ))}
        </div>
        <div className="stack p-side">
          {may.checkIn && open.length > 0 && (
            <section aria-labelledby="round">
              <h2 id="round" className="p-find">
                Check in
              </h2>
              <RoundForm
                org={org}
                formKey={formKey}
                items={open.map((one) => roundItem(one, org, today, isDue(one) || !open.some(isDue)))}
                isTight
              />
            </section>
          )}
          <ObjectiveSide org={org} today={today} objective={objective} />
        </div>
      </div>
      {friction}
    </WorkPage>
  );
}

/** How it was closed, or how its owner proposes to close it. */
function Ending({ objective }: { objective: ObjectiveDetail }) {
  const { status, closingNote, proposedGrade, closedOn, confirmedAlone } = objective;
  if (!closingNote) return null;
  const isOpen = status === "active";
  return (
    <section className="part" aria-labelledby="ending">
      <h2 id="ending">
        {isOpen
          ? `Proposed: ${proposedGrade}. Somebody else confirms.`
          : `${status} on ${closedOn ? formatDate(closedOn) : "a day unknown"}`}
      </h2>
      <div className="prose">
        <p>{closingNote}</p>
      </div>
      {confirmedAlone && <p className="sub">Confirmed alone: {confirmedAlone}</p>}
    </section>
  );
}
