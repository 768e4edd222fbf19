import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CapabilityForm } from "@/components/hypotheses/capability-form";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { findWished, firstChoices } from "@/domain/access/choice-queries";
import { requireActor } from "@/domain/access/session";
import { addCapabilityAction } from "@/domain/hypotheses/capability-actions";
import { readPath, readQuery } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Name a capability" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewCapabilityPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  const { themes, teams } = await firstChoices(actor, {
    themes: ["theme", await findWished(actor, "theme", query.theme)],
    teams: ["capability-team"],
  });
  if (teams.length === 0) notFound();
  const chosen = themes.find((theme) => theme.value === query.theme) ?? themes[0];
  return (
    <WorkPage
      stations={[
        { level: "Capabilities", label: "What we must be able to do", href: `/o/${org}/capabilities` },
        { level: "New", label: "One more", you: true },
      ]}
    >
      <Finding>What must we be able to do, and how far are we?</Finding>
      <CapabilityForm
        action={addCapabilityAction}
        hidden={{ org, key: newId() }}
        values={{ themeId: chosen?.value ?? null, teamId: teams[0]?.value ?? null }}
        themes={themes}
        teams={teams}
        label="Name a capability"
        verb="Save"
      />
    </WorkPage>
  );
}
