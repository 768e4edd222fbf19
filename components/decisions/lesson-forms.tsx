import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";
import { PickField } from "@/components/form/pick-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { Choices } from "@/domain/access/choice-queries";
import { answerLessonAction, raiseLessonAction } from "@/domain/decisions/record-actions";
import type { LessonKind } from "@/domain/vocabulary";

type RaiseProps = {
  org: string;
  choices: Choices<"to" | "stopProjectId">;
  kind: LessonKind;
  from: string;
  to: string;
  stopProjectId: string;
  formKey: string;
};

/** One sentence and whose it is: the brief or the theme whose owner answers; a proposal to stop names the project. */
export function RaiseLessonForm({ org, choices, kind, from, to, stopProjectId, formKey }: RaiseProps) {
  return (
    <ActionForm
      action={raiseLessonAction}
      hidden={{ org, from, key: formKey }}
      label="Write down a lesson"
      className="form narrow"
    >
      <ChoiceField
        name="kind"
        label="What it is"
        value={kind}
        options={[
          { value: "lesson", label: "A lesson", help: "Something we know now and did not before." },
          { value: "recommendation", label: "A recommendation", help: "Something we should do differently." },
          {
            value: "stop_proposal",
            label: "A proposal to stop",
            help: "It must be answered; a yes stops the project.",
          },
        ]}
      />
      <Field kind="textarea" doc name="text" label="In a sentence" maxLength={1000} />
      <PickField
        kind="lesson-home"
        name="to"
        label="The brief or the theme it is about"
        help="Its owner answers."
        value={to}
        choices={choices.to}
        empty="Choose one"
      />
      <PickField
        kind="running-project"
        name="stopProjectId"
        label="What should stop"
        help="Only for a proposal to stop."
        value={stopProjectId}
        choices={choices.stopProjectId}
        empty="Nothing"
      />
      <div className="acts">
        <SubmitButton busy="Sending">Send it</SubmitButton>
      </div>
    </ActionForm>
  );
}

type AnswerProps = {
  org: string;
  lesson: { id: string; version: number; kind: LessonKind; answer: string | null };
  changes: { value: string; label: string }[];
};

/** The answer that is owed: considered, adopted with what it changed, or declined. */
export function AnswerLessonForm({ org, lesson, changes }: AnswerProps) {
  const stops = lesson.kind === "stop_proposal";
  return (
    <section className="part" aria-labelledby="answer">
      <h2 id="answer">Your answer</h2>
      <ActionForm
        action={answerLessonAction}
        hidden={{ org, lessonId: lesson.id, version: String(lesson.version) }}
        label="Answer the lesson"
        className="form narrow"
      >
        <ChoiceField
          name="verdict"
          label="What becomes of it"
          options={[
            { value: "considered", label: "Considered", help: "Heard; nothing changes yet." },
            {
              value: "adopted",
              label: "Adopted",
              help: stops ? "The project stops at once." : "Name below what it changed.",
            },
            { value: "declined", label: "Declined", help: "Say why." },
          ]}
        />
        <Field kind="textarea" name="answer" label="In a sentence" value={lesson.answer} />
        {!stops && (
          <Field
            kind="select"
            name="adopted"
            label="What it changed"
            help="For what is adopted: the version of a brief, or the decision."
            options={changes}
            empty="Nothing"
          />
        )}
        <div className="acts">
          <SubmitButton busy="Answering">Answer</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
