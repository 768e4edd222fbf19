import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";
import { PickField } from "@/components/form/pick-field";
import { PickMany } from "@/components/form/pick-many";
import { SubmitButton } from "@/components/form/submit-button";
import {
  closeReviewAction,
  holdReviewAction,
  sayAtReviewAction,
  scheduleReviewAction,
  skipReviewAction,
} from "@/domain/reviews/actions";
import type { ReviewDetail } from "@/domain/reviews/queries";
import { kindWords, nextOn } from "@/domain/reviews/rules";
import { reviewKinds } from "@/domain/vocabulary";

type Choice = { value: string; label: string };
type Props = { org: string; review: ReviewDetail };

const hiddenOf = ({ org, review }: Props) => ({ org, reviewId: review.id, version: String(review.version) });

export function ScheduleForm({
  org,
  teams,
  today,
  formKey,
}: {
  org: string;
  teams: Choice[];
  today: string;
  formKey: string;
}) {
  return (
    <ActionForm
      action={scheduleReviewAction}
      hidden={{ org, key: formKey }}
      label="Plan a review"
      className="form narrow"
    >
      <ChoiceField
        name="kind"
        label="What kind"
        value="team_week"
        options={reviewKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
      />
      <PickField kind="review-team" name="teamId" label="Of which team" choices={teams} empty="Choose a team" />
      <Field kind="date" name="scheduledFor" label="On" value={today} />
      <div className="acts">
        <SubmitButton busy="Planning">Plan it</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Opening freezes what the data say, so that everybody speaks about the same list. */
export function HoldForm(props: Props) {
  return (
    <ActionForm action={holdReviewAction} hidden={hiddenOf(props)} label="Open the review">
      <p className="sub">The agenda follows the data until you open it; then it stands.</p>
      <div className="acts">
        <SubmitButton busy="Opening">Open the review</SubmitButton>
      </div>
    </ActionForm>
  );
}

export function SkipForm(props: Props) {
  return (
    <details className="maker">
      <summary>Skip it</summary>
      <ActionForm action={skipReviewAction} hidden={hiddenOf(props)} label="Skip the review" className="form narrow">
        <Field name="reason" label="Why" maxLength={500} />
        <SubmitButton size="sm" variant="stop">
          Skip it
        </SubmitButton>
      </ActionForm>
    </details>
  );
}

type SayProps = Props & { point: ReviewDetail["agenda"][number]; people: Choice[] };

/** What was said about a point; a promise is words, one person and a day. */
export function SayForm({ org, review, point, people }: SayProps) {
  return (
    <details className="maker" open={point.said === "" && point.section === "before"}>
      <summary>{point.said === "" ? "What was said" : "Change it"}</summary>
      <ActionForm
        action={sayAtReviewAction}
        hidden={{ ...hiddenOf({ org, review }), pointKey: point.key }}
        label={`What was said: ${point.title}`}
        className="form"
      >
        <Field kind="textarea" rows={2} name="said" label="What was said" value={point.said} />
        <div className="cols3">
          <Field name="promise" label="Promised" value={point.promise?.text ?? ""} />
          <PickField
            kind="member"
            name="promiseOwnerId"
            label="by"
            choices={people}
            empty="nobody"
            value={point.promise?.ownerId ?? ""}
          />
          <Field kind="date" name="promiseDueOn" label="until" value={point.promise?.dueOn ?? ""} />
        </div>
        <div className="acts">
          <SubmitButton size="sm" busy="Writing">
            Write it down
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}

export function CloseForm({ org, review, people, today }: Props & { people: Choice[]; today: string }) {
  return (
    <section className="part" aria-labelledby="close">
      <h2 id="close">Close it</h2>
      <ActionForm
        action={closeReviewAction}
        hidden={hiddenOf({ org, review })}
        label="Close the review"
        className="form"
      >
        <Field kind="textarea" name="notes" label="Anything else" value={review.notes} />
        <details>
          <summary>Who was there</summary>
          <PickMany kind="member" name="attendees" label="There" choices={people} value={review.attendees} />
        </details>
        <Field
          kind="date"
          name="nextOn"
          label="The next one"
          help="It will open with what was said and decided here. Leave it empty when there is none."
          value={nextOn(review.kind, review.scheduledFor < today ? today : review.scheduledFor)}
        />
        <div className="acts">
          <SubmitButton busy="Closing">Close the review</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
