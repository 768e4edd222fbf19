import { BetsHome } from "@/components/hypotheses/bets-home";
import { OutsideHome } from "@/components/hypotheses/outside-home";
import { owedSentence } from "@/domain/diagnosis/home-rules";
import type { Owed } from "@/domain/diagnosis/owed-queries";
import type { BetsHome as Bets } from "@/domain/hypotheses/home-queries";
import { betsFinding } from "@/domain/hypotheses/list-rules";
import type { WorkRow } from "@/domain/projects/work-queries";
import { OwedList } from "./owed-list";
import { OwnWork } from "./own-work";

type Props = { org: string; today: string; owed: Owed[]; own: WorkRow[]; bets: Bets };

/** Before the first brief: what waits for an answer, and the bets that a company still searching lives by. */
export function BeforeBriefs({ org, today, owed, own, bets }: Props) {
  const { lead, said } = owedSentence(owed);
  return (
    <>
      {owed.length > 0 && (
        <section className="gap-t" aria-labelledby="owed">
          <h2 id="owed">
            <span className="needs">{lead}</span> {said}
          </h2>
          <OwedList owed={owed} />
        </section>
      )}
      {(bets.open.length > 0 || bets.fit) && (
        <section className="gap-t" aria-labelledby="bets">
          <h2 id="bets">{bets.open.length > 0 ? betsFinding(bets.open) : "No bet is open."}</h2>
          <BetsHome org={org} home={bets} />
        </section>
      )}
      <OwnWork org={org} items={own} />
      <OutsideHome org={org} today={today} signals={bets.outside} />
    </>
  );
}
