import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SignalForm } from "@/components/hypotheses/signal-form";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { findWished, firstChoices } from "@/domain/access/choice-queries";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { readPath, readQuery } from "@/lib/address";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Bring something in" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewSignalPage({ params, searchParams }: Props) {
  const [{ org }, query] = [await readPath(params), readQuery(await searchParams)];
  const actor = await requireActor(org);
  if (!can(actor, "market-signal.raise")) notFound();
  const wished = await findWished(actor, "signal-target", query.touches);
  const chosen = wished ? [wished] : [];
  const { targets } = await firstChoices(actor, { targets: ["signal-target", chosen] });
  return (
    <WorkPage
      stations={[
        { level: "Outside", label: "The horizon", href: `/o/${org}/horizon` },
        { level: "New", label: "What you saw", you: true },
      ]}
    >
      <Finding sub="A competitor's move, a rule, a customer's word. It gets an answer.">
        What did you see outside?
      </Finding>
      <SignalForm org={org} formKey={newId()} today={actor.today} targets={targets} chosen={chosen} />
    </WorkPage>
  );
}
