import { ActionForm } from "@/components/form/action-form";
import { ChoiceField } from "@/components/form/choice-field";
import { Field, type Option } from "@/components/form/field";
import { PickField } from "@/components/form/pick-field";
import { SubmitButton } from "@/components/form/submit-button";
import { draftBriefAction } from "@/domain/briefs/actions";

type Props = {
  org: string;
  idempotencyKey: string;
  themes: { id: string; title: string }[];
  parents: Option[];
  parentId: string | undefined;
  /** A manager's brief stands under a published one. */
  mustNest: boolean;
};

export function NewBriefForm({ org, idempotencyKey, themes, parents, parentId, mustNest }: Props) {
  const only = mustNest && parents.length === 1 ? parents[0]?.value : undefined;
  return (
    <ActionForm
      action={draftBriefAction}
      hidden={{ org, key: idempotencyKey }}
      label="Begin a brief"
      className="form narrow"
    >
      <Field
        name="title"
        label="Title"
        help="Three words that people will say: “Own the dock”."
        required
        maxLength={120}
        autoFocus
      />
      <Field
        kind="select"
        name="themeId"
        label="Theme it serves"
        options={themes.map(({ id, title }) => ({ value: id, label: title }))}
        {...(themes.length === 1 ? { value: themes[0]?.id ?? null } : { empty: "Choose a theme" })}
      />
      {(parents.length > 0 || mustNest) && (
        <PickField
          kind="brief"
          name="parentBriefId"
          label="Brief it stands under"
          help={
            mustNest
              ? "Its purpose becomes your higher intent; what you write stays within its boundaries."
              : "Empty for a brief of the whole organization."
          }
          empty={mustNest ? "Choose a brief in force" : "None"}
          value={parentId ?? only ?? null}
          choices={parents}
        />
      )}
      <ChoiceField
        name="confidentiality"
        label="Who may read it once it is published"
        value="open"
        options={[
          { value: "open", label: "Everybody in the organization" },
          {
            value: "restricted",
            label: "Only those who are named",
            help: "It shows in no list and no count of anybody else.",
          },
        ]}
      />
      <div className="acts">
        <SubmitButton busy="Making the page">Begin writing</SubmitButton>
      </div>
    </ActionForm>
  );
}
