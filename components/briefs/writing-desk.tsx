import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field } from "@/components/form/field";
import { ListField } from "@/components/form/list-field";
import { SubmitButton } from "@/components/form/submit-button";
import { DocRow, Page } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { Caption } from "@/components/ui/text";
import { editBriefAction } from "@/domain/briefs/actions";
import type { BriefDraft } from "@/domain/briefs/draft-queries";
import type { Nameable } from "@/domain/briefs/people-queries";
import { rowsOf } from "@/domain/briefs/rules";
import { numberWord } from "@/lib/format";
import { AdviceAt, DeskAdvice } from "./desk-advice";
import type { DeskFacts } from "./desk-words";
import { KeyTaskFields } from "./key-task-fields";
import { stationsOf } from "./line-of-sight";
import { PeopleMatrix } from "./people-matrix";

type Props = { org: string; purpose: string; brief: BriefDraft; people: Nameable[]; facts: DeskFacts };

/** The writing desk: one page that reads like the brief itself, with a good editor in the margin. */
export function WritingDesk({ org, purpose, brief, people, facts }: Props) {
  const { draft } = brief;
  const base = `/o/${org}/briefs/${brief.id}`;
  const hidden = { org, briefId: brief.id, versionId: draft.id, version: String(draft.version) };
  const isRevision = brief.publishedOn !== null;
  const saved = { words: draft, recipients: brief.people.filter((one) => one.part === "recipient").length };
  return (
    <Page>
      <h1 className="vh" id="h">
        Writing {brief.title}
      </h1>
      <ActionForm
        id="desk"
        action={editBriefAction}
        hidden={hidden}
        className="brief desk-form"
        label="Write the brief"
      >
        <DeskAdvice saved={saved} facts={facts}>
          <DocRow
            kind="top"
            stations={stationsOf(org, purpose, brief)}
            real={
              <>
                <Caption as="h2">As an editor reads it</Caption>
                <AdviceAt fields={["form", "purpose", "title"]} otherwise="Nothing to remark on length and purpose." />
              </>
            }
          >
            <p className="bmeta">
              <span>
                <b>{brief.label}</b>, version {draft.versionNo},{" "}
                {draft.status === "in_review" ? "in review" : "a draft"}
              </span>
              {brief.parent && <span>Under {brief.parent.title}</span>}
            </p>
            {isRevision && <input type="hidden" name="title" value={brief.title} />}
            {isRevision ? (
              <p className="title">{brief.title}</p>
            ) : (
              <Field name="title" label="Title" hideLabel className="f big" value={brief.title} maxLength={120} />
            )}
            <Field
              kind="textarea"
              doc
              className="f lede-f"
              name="purpose"
              label="Purpose"
              help="Why: what is at stake, and what we become when it is done. Sixty words are remembered."
              value={draft.purpose}
              rows={4}
            />
          </DocRow>
          <DocRow kind="main" real={<AdviceAt fields={["taskTexts", "mainEffort", "keyTaskExcessReason"]} />}>
            <div className="wide-t">
              <Caption as="h2">Key tasks</Caption>
              <KeyTaskFields tasks={draft.keyTasks} />
              <Field
                name="keyTaskExcessReason"
                label={`Only with more than ${numberWord(facts.thresholds.brief.maxKeyTasks)}: why none can wait`}
                value={draft.keyTaskExcessReason}
                maxLength={300}
              />
            </div>
          </DocRow>
          <DocRow kind="ruled" real={<AdviceAt fields={["endState"]} />}>
            <ListField
              name="endState"
              label="End state"
              item="condition"
              values={draft.endState}
              tick={{
                name: "answeredYesNo",
                label: "answered yes or no",
                rows: rowsOf(draft.endState, draft.answeredYesNo),
              }}
              help="Conditions that anybody can observe. At least one has a number, a date, or can be answered yes or no: tick those."
            />
          </DocRow>
          <DocRow kind="ruled" real={<AdviceAt fields={["boundaries"]} />}>
            <ListField
              name="boundaries"
              label="Boundaries: what nobody may do"
              item="boundary"
              values={draft.boundaries}
            />
          </DocRow>
          <DocRow kind="ruled" real={<AdviceAt fields={["freedoms"]} />}>
            <ListField
              name="freedoms"
              label="Freedoms: what the recipients decide without asking"
              item="freedom"
              values={draft.freedoms}
            />
          </DocRow>
          <DocRow kind="ruled" real={<AdviceAt fields={["notDoing", "resources", "horizonDate"]} />}>
            <div className="form">
              <Field kind="textarea" doc rows={2} name="notDoing" label="Not doing" value={draft.notDoing} />
              <Field kind="textarea" doc rows={2} name="resources" label="Resources" value={draft.resources} />
              <Field kind="date" name="horizonDate" label="Horizon" value={draft.horizonDate} />
              <Field
                kind="textarea"
                doc
                rows={2}
                name="higherIntent"
                label="Higher intent"
                help={
                  brief.parent
                    ? `${brief.parent.title}: ${brief.parent.purpose ?? ""}`
                    : "The purpose that this one serves."
                }
                value={draft.higherIntent}
              />
              <Field kind="textarea" doc rows={3} name="context" label="Context" value={draft.context} />
            </div>
          </DocRow>
          <DocRow kind="ruled" real={<AdviceAt fields={["recipientIds"]} />}>
            <Caption as="h2">Who has to do with it</Caption>
            <PeopleMatrix
              people={people}
              named={brief.people.map(({ id, part }) => ({ id, part }))}
              authorId={brief.authorId}
              isRestricted={brief.confidentiality === "restricted"}
            />
            <ChoiceField
              name="confidentiality"
              label="Who may read it once it is published"
              value={brief.confidentiality}
              options={[
                { value: "open", label: "Everybody in the organization" },
                { value: "restricted", label: "Only its author and those who are named above" },
              ]}
            />
          </DocRow>
          <div className="acts save">
            <SubmitButton busy="Saving">Save</SubmitButton>
            <ButtonLink href={base} variant="quiet">
              Read it
            </ButtonLink>
            {(brief.moves.publish || brief.moves.publishVersion) && (
              <SubmitButton name="next" value="publish" variant="quiet" busy="Saving">
                Publish
              </SubmitButton>
            )}
          </div>
        </DeskAdvice>
      </ActionForm>
    </Page>
  );
}
