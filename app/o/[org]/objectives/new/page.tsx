import type { Metadata } from "next";
import { ObjectiveForm } from "@/components/objectives/objective-form";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { requireActor } from "@/domain/access/session";
import { draftObjectiveAction } from "@/domain/objectives/actions";
import { listObjectiveFormChoices } from "@/domain/objectives/form-queries";
import { thresholdsOf } from "@/domain/signals/own-thresholds";
import { readPath } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Draft an objective" };

type Props = { params: Promise<{ org: string }> };

export default async function NewObjectivePage({ params }: Props) {
  const { org } = await readPath(params);
  const actor = await requireActor(org);
  const choices = await listObjectiveFormChoices(actor, null);
  return (
    <WorkPage
      stations={[
        { level: "Objectives", label: "What is to be reached", href: `/o/${org}/objectives` },
        { level: "New", label: "A draft", you: true },
      ]}
    >
      <Finding sub="A draft promises nothing yet. Give it a measure, then begin it.">Where should this lead?</Finding>
      <ObjectiveForm
        action={draftObjectiveAction}
        hidden={{ org, key: newId() }}
        label="Draft an objective"
        verb="Draft it"
        choices={choices}
        aspiration={thresholdsOf(actor.org.settings).aspiration}
        values={{
          title: "",
          whyItMatters: "",
          kind: "committed",
          teamId: actor.teamId ?? choices.first.teamId[0]?.value ?? null,
          ownerId: actor.membershipId,
          themeId: choices.first.themeId.length === 1 ? (choices.first.themeId[0]?.value ?? null) : null,
          serves: null,
          parentObjectiveId: null,
          startOn: actor.today,
          dueOn: null,
          visibility: "org",
          readerIds: [],
        }}
      />
    </WorkPage>
  );
}
