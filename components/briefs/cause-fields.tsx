import { ChoiceField } from "@/components/form/choice-field";
import { ListField } from "@/components/form/list-field";
import type { BriefDraft } from "@/domain/briefs/draft-queries";

/** What caused the change: back-briefs that asked for it, and anything else in words. */
export function CauseFields({ askedForChange }: Pick<BriefDraft, "askedForChange">) {
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
      <ListField
        name="causes"
        label="What else caused it"
        item="cause"
        max={10}
        help="A lesson, a friction, what a customer said. It stands with the version for good."
      />
    </>
  );
}
