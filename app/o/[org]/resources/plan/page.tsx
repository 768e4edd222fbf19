import type { Metadata } from "next";
import { PlanForm } from "@/components/resources/plan-form";
import { PlanList } from "@/components/resources/plan-list";
import { ResourcesFrame } from "@/components/resources/resources-frame";
import { Finding } from "@/components/ui/finding";
import { firstChoices } from "@/domain/access/choice-queries";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { listPlans } from "@/domain/resources/plan-queries";
import { resourceMay } from "@/domain/resources/scope-rules";
import { readPath } from "@/lib/address";
import { pluralWord, sentence } from "@/lib/format";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "Plans" };

export default async function PlansPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await readPath(params);
  const actor = await requireActor(org);
  const { rows } = await orNotFound(listPlans(actor));
  const choices = await firstChoices(actor, { target: ["plan-target"], teamId: ["plan-team"] });
  const { currency, plan } = actor.org;
  return (
    <ResourcesFrame org={org} here="plan" may={resourceMay(actor)} label="Plans">
      <Finding sub="A plan is a promise of days, money or people. Reality stands beside it from its first working day on.">
        {rows.length === 0
          ? "Nothing is promised yet."
          : `${sentence(pluralWord(rows.length, "plan"))} to hold reality against.`}
      </Finding>
      <PlanList org={org} rows={rows} currency={currency} today={actor.today} />
      <h2 className="gap-t">Plan something</h2>
      <PlanForm org={org} choices={choices} currency={currency} plan={null} period={plan} formKey={newId()} />
    </ResourcesFrame>
  );
}
