import type { Metadata } from "next";
import { ThemePage } from "@/components/diagnosis/theme-page";
import { ThemeBets } from "@/components/hypotheses/theme-bets";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { getThemeLife } from "@/domain/diagnosis/theme-queries";
import { getThemeBets } from "@/domain/hypotheses/theme-queries";
import { whyNotInForce } from "@/domain/strategy/rules";
import { readPath } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Theme" };

export default async function ThemeRoute({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const theme = await orNotFound(getThemeLife(actor, id));
  const subject = { ownerId: theme.ownerId, isDraft: theme.status === "draft" };
  return (
    <ThemePage
      today={actor.today}
      org={org}
      identity={actor.org.identityStatement}
      theme={theme}
      may={{
        edit: can(actor, "theme.edit", subject),
        enforce: can(actor, "theme.enforce"),
        retire: can(actor, "theme.retire"),
        brief: can(actor, "brief.draft"),
      }}
      notYet={whyNotInForce({ ...theme, kpis: theme.kpis.length })}
      formKey={newId()}
      bets={<ThemeBets org={org} today={actor.today} themeId={id} {...(await getThemeBets(actor, theme))} />}
    />
  );
}
