import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WorkPage } from "@/components/shell/page";
import { ThemeForm } from "@/components/strategy/theme-form";
import { Finding } from "@/components/ui/finding";
import { firstChoices } from "@/domain/access/choice-queries";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { draftThemeAction } from "@/domain/strategy/actions";
import { readPath } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "New theme" };

export default async function NewThemePage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await readPath(params);
  const actor = await requireActor(org);
  if (!can(actor, "theme.draft")) notFound();
  const first = await firstChoices(actor, { ownerId: ["leader", actor.membershipId], kpis: ["kpi"] });
  const year = Number(actor.today.slice(0, 4));
  return (
    <WorkPage
      stations={[
        { level: "Purpose", label: actor.org.identityStatement ?? "Not written yet", href: `/o/${org}/strategy` },
        { level: "Theme", label: "A new choice", you: true },
      ]}
    >
      <Finding sub="A draft binds nobody. An executive puts it in force.">
        Strategy is making choices: say what you will do, and what you will not.
      </Finding>
      <ThemeForm
        action={draftThemeAction}
        hidden={{ org, key: newId() }}
        values={{ horizonStartYear: year, horizonEndYear: year + 2, ownerId: actor.membershipId }}
        owners={first.ownerId}
        kpis={first.kpis}
        org={org}
        label="New theme"
        verb="Save the draft"
      />
    </WorkPage>
  );
}
