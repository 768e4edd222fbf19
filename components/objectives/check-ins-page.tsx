import { WorkPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Empty } from "@/components/ui/states";
import type { DueMeasure } from "@/domain/objectives/due-queries";
import { dueFinding } from "@/domain/objectives/finding-rules";
import { RoundForm } from "./round-form";
import { roundItem } from "./round-items";

type Props = { org: string; today: string; measures: DueMeasure[]; formKey: string };

/** All that the reader checks in, on one screen: what is due is ticked, what is not waits below it. */
export function CheckInsPage({ org, today, measures, formKey }: Props) {
  const due = measures.filter((one) => one.isDue && one.isOwn);
  const next =
    measures
      .filter((one) => one.isOwn)
      .map((one) => one.nextOn)
      .sort()[0] ?? null;
  const finding = dueFinding(due.length, next);
  return (
    <WorkPage
      stations={[
        { level: "Objectives", label: "What is to be reached", href: `/o/${org}/objectives` },
        { level: "Check-ins", label: "What is true this week", you: true },
      ]}
    >
      <Finding lead={finding.needs} sub="A value, how sure you are, one line. Tab goes on; Enter sends what is ticked.">
        {finding.said}
      </Finding>
      {measures.length === 0 ? (
        <Empty
          title="No measure is yours, nor your team’s."
          example="Whoever answers for a number tells it here, once a week."
        >
          <ButtonLink href={`/o/${org}/objectives`}>Look at the objectives</ButtonLink>
        </Empty>
      ) : (
        <RoundForm
          org={org}
          formKey={formKey}
          items={measures.map((one) => roundItem(one, org, today, one.isDue && one.isOwn))}
        />
      )}
    </WorkPage>
  );
}
