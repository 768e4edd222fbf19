import { Hill } from "@/components/charts/hill";
import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/form/field";
import { RangeField } from "@/components/form/range-field";
import { SubmitButton } from "@/components/form/submit-button";
import { moveHillAction } from "@/domain/projects/actions";
import { type HillView, hillFinding, hillUnit, hillWords } from "@/domain/projects/hill-rules";
import { formatDate } from "@/lib/dates";

type Props = {
  org: string;
  projectId: string;
  title: string;
  hill: { view: HillView | null; version: number };
  /** The owner, while it runs. */
  mayMove: boolean;
};

/** Where the owner sees the project: still finding out how, or getting it done. What nobody can measure is asked. */
export function ProjectHill({ org, projectId, title, hill: { view, version }, mayMove }: Props) {
  if (!view && !mayMove) return null;
  return (
    <div>
      {view ? (
        <DrawnHill title={title} view={view} />
      ) : (
        <>
          <h3 className="p-find">Nobody has put it on the hill yet.</h3>
          <p className="sub">The left side is finding out how, the right side is getting it done.</p>
        </>
      )}
      {mayMove && (
        <ActionForm
          action={moveHillAction}
          hidden={{ org, projectId, version: String(version) }}
          className="hill-form"
          label="Move it on the hill"
          key={version}
        >
          <RangeField
            name="place"
            label="Where is it now, 0 to 100?"
            help="Up to 50 you find out how; after the top you get it done."
            value={view?.place ?? 0}
          />
          <Field
            name="note"
            label="What is not settled"
            hideLabel
            placeholder="What is not settled, in a line"
            maxLength={200}
          />
          <div className="acts">
            <SubmitButton size="sm" variant="quiet">
              Move it
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </div>
  );
}

function DrawnHill({ title, view }: { title: string; view: HillView }) {
  return (
    <Hill
      id="hill"
      level={3}
      side
      name={`${title} on the hill`}
      desc={`At ${view.place} of 100, ${hillWords(view.place)}${view.ghost === null ? "" : `; a week before it stood at ${view.ghost}`}. Moved on ${formatDate(view.movedOn)}.`}
      finding={hillFinding(view)}
      unit={hillUnit(view)}
      place={view.place}
      ghost={view.ghost}
      stale={view.isStale}
      table={{
        caption: "Places on the hill, the last one first",
        heads: ["Move", "On", "Place of 100", "In words"],
        rows: view.moves
          .map(({ movedOn, place, note }, index) => [index + 1, formatDate(movedOn), place, note || hillWords(place)])
          .toReversed(),
      }}
    />
  );
}
