import { ChoiceField } from "@/components/form/choice-field";
import { ListField } from "@/components/form/list-field";
import type { BriefDraft } from "@/domain/briefs/draft-queries";

/** What caused the change: back-briefs that asked for it, frictions and lessons against it, and anything else in words. */
export function CauseFields({ askedForChange, raised }: Pick<BriefDraft, "askedForChange" | "raised">) {
  return (
    <>
      {askedForChange.length > 0 && (
        <ChoiceField
          name="causeBackBriefIds"
          label="Back-briefs that said the brief should change"
          many
          value={askedForChange.map((one) => one.id)}
          options={askedForChange.map((one) => ({
            value: one.id,
            label: one.name,
            ...(one.said ? { help: one.said } : {}),
          }))}
        />
      )}
      {raised.length > 0 && (
        <ChoiceField
          name="causeLinks"
          label="What reality raised against it, and this version answers"
          many
          options={raised.map((one) => ({ value: `${one.type}:${one.id}`, label: one.title, help: `A ${one.type}.` }))}
        />
      )}
      <ListField
        name="causes"
        label="What else caused it"
        item="cause"
        max={10}
        help="What a customer said, what was seen. It stands with the version for good."
      />
    </>
  );
}
