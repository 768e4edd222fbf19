import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BetForm } from "@/components/hypotheses/bet-form";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { findWished } from "@/domain/access/choice-queries";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { draftHypothesisAction } from "@/domain/hypotheses/actions";
import { getBetFormChoices } from "@/domain/hypotheses/picker-queries";
import { readPath, readQuery } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "New bet" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<{ theme?: string; brief?: string }> };

/** What the address asks for, where it is among what may be chosen. */
const wished = (rows: { value: string }[], id: string | undefined) => rows.find((row) => row.value === id);

export default async function NewBetPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  if (!can(actor, "hypothesis.draft")) notFound();
  const leads = actor.role === "executive" || actor.role === "manager";
  const mine = leads ? { ownerId: actor.membershipId } : {};
  const [themeId, briefId] = await Promise.all([
    findWished(actor, "theme", query.theme),
    findWished(actor, "running-brief", query.brief),
  ]);
  const choices = await getBetFormChoices(actor, { ...mine, themeId, briefId });
  return (
    <WorkPage
      stations={[
        { level: "Bets", label: "What would have to be true", href: `/o/${org}/hypotheses` },
        { level: "New", label: "A draft", you: true },
      ]}
    >
      <Finding sub="A draft binds nobody. Its owner opens it; then its rules freeze and evidence may come.">
        What would have to be true for this choice to work?
      </Finding>
      <BetForm
        action={draftHypothesisAction}
        hidden={{ org, key: newId() }}
        values={{
          ...mine,
          themeId: (wished(choices.themes, query.theme) ?? choices.themes[0])?.value ?? "",
          briefId: wished(choices.briefs, query.brief)?.value ?? null,
        }}
        {...choices}
        isSearching={actor.org.stage === "searching"}
        label="New bet"
        verb="Save the draft"
      />
    </WorkPage>
  );
}
