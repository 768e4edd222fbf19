import type { Metadata } from "next";
import { PlanForm } from "@/components/resources/plan-form";
import { planAmount } from "@/components/resources/plan-list";
import { ResourcesFrame } from "@/components/resources/resources-frame";
import { WithdrawPlanForm } from "@/components/resources/withdraw-plan-form";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { firstChoices } from "@/domain/access/choice-queries";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getPlan } from "@/domain/resources/plan-queries";
import { resourceMay } from "@/domain/resources/scope-rules";
import { readPath } from "@/lib/address";
import { formatDate } from "@/lib/dates";
import { newId } from "@/lib/id";

export const metadata: Metadata = { title: "A plan" };

export default async function PlanPage({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const plan = await orNotFound(getPlan(actor, id));
  const choices = await firstChoices(actor, {
    target: ["plan-target", plan.target],
    teamId: ["plan-team", plan.teamId],
  });
  const { currency } = actor.org;
  return (
    <ResourcesFrame org={org} here="plan" may={resourceMay(actor)} label={plan.title}>
      <Finding sub={plan.byName ? `Planned by ${plan.byName}.` : undefined}>
        {plan.title}: {planAmount(plan, currency)} from {formatDate(plan.periodStart)} to {formatDate(plan.periodEnd)}.
      </Finding>
      <PlanForm org={org} choices={choices} currency={currency} plan={plan} period={null} formKey={newId()} />
      <div className="acts gap-t">
        <WithdrawPlanForm hidden={{ org, entryId: plan.id, version: String(plan.version) }} />
        <Link href={`/o/${org}/history/resource_plan/${plan.id}`}>What happened to it</Link>
      </div>
    </ResourcesFrame>
  );
}
