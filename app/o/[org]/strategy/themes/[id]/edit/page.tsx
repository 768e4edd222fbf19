import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WorkPage } from "@/components/shell/page";
import { ThemeForm } from "@/components/strategy/theme-form";
import { Finding } from "@/components/ui/finding";
import { firstChoices } from "@/domain/access/choice-queries";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { editThemeAction } from "@/domain/strategy/actions";
import { getTheme } from "@/domain/strategy/queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "Edit theme" };

export default async function EditThemePage({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const theme = await orNotFound(getTheme(actor, id));
  const subject = { ownerId: theme.ownerId, isDraft: theme.status === "draft" };
  if (theme.status === "retired" || !can(actor, "theme.edit", subject)) notFound();
  const first = await firstChoices(actor, {
    ownerId: ["leader", theme.ownerId],
    kpis: ["kpi", theme.kpis.map((kpi) => kpi.id)],
  });
  return (
    <WorkPage
      stations={[
        { level: "Theme", label: theme.title, href: `/o/${org}/strategy/themes/${id}` },
        { level: "Edit", label: theme.label, you: true },
      ]}
    >
      <Finding sub={theme.status === "in_force" ? "It is in force: what you change, everybody sees as changed." : null}>
        {theme.title}
      </Finding>
      <ThemeForm
        action={editThemeAction}
        hidden={{ org, themeId: id, version: String(theme.version) }}
        values={{ ...theme, kpiIds: theme.kpis.map((kpi) => kpi.id) }}
        owners={first.ownerId}
        kpis={first.kpis}
        org={org}
        label="Edit theme"
        verb="Save"
      />
    </WorkPage>
  );
}
