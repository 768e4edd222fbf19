import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import type { Records } from "@/domain/diagnosis/records-queries";
import { recordsFinding } from "@/domain/diagnosis/records-rules";
import { RecordsConfidence } from "./records-confidence";
import { RecordsForecasts } from "./records-forecasts";
import { RecordsVerdicts } from "./records-verdicts";

type Props = {
  org: string;
  today: string;
  records: Records /** Board members have no page of the gap. */;
  seesGap: boolean;
};

/** Whether we were right: dates that we gave, chances that people said, verdicts on bets, each against what came. */
export function RecordsView({ org, today, records: { teams, kept, confidence, verdicts }, seesGap }: Props) {
  const csv = (table: string) => `/o/${org}/records/csv?table=${table}`;
  return (
    <WorkPage
      stations={[
        seesGap
          ? { level: "Gap", label: "What is, and why", href: `/o/${org}/gap` }
          : { level: "Strategy", label: "What we said", href: `/o/${org}/strategy` },
        { level: "Records", label: "Whether we were right", you: true },
      ]}
    >
      <Finding sub="What was said before, kept as it was said, against what came. It judges our forecasts and our habits, never a person.">
        {recordsFinding(teams)}
      </Finding>
      <RecordsForecasts org={org} today={today} teams={teams} kept={kept} csv={csv} />
      <RecordsConfidence confidence={confidence} csv={csv("confidence")} />
      <RecordsVerdicts org={org} today={today} verdicts={verdicts} csv={csv("verdicts")} />
    </WorkPage>
  );
}
