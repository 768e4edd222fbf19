import { Page } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import type { BriefLine, KpiLine, Standing } from "@/domain/diagnosis/home-queries";
import { standingSentence } from "@/domain/diagnosis/home-rules";
import { BriefLines } from "./brief-lines";
import { HomeSection } from "./home-section";
import { KpiList } from "./kpi-list";
import { StandingTable } from "./standing-table";

type Props = {
  org: string;
  identity: string | null;
  themes: { id: string; title: string; choice: string; status: string }[];
  standing: Standing;
  briefs: BriefLine[];
  kpis: KpiLine[];
};

/** What a board member reads: who we are, what was chosen, what is in force, how it stands. */
export function ViewerHome({ org, identity, themes, standing, briefs, kpis }: Props) {
  const how = standingSentence(standing.counts, standing.running);
  const inForce = themes.filter((theme) => theme.status === "in_force");
  return (
    <Page>
      <HomeSection
        first
        id="h"
        stations={[{ level: "Purpose", label: identity ?? "Not written yet", you: true }]}
        beside={
          <>
            <h2>What was chosen</h2>
            <ul className="bets">
              {inForce.map((theme) => (
                <li key={theme.id}>
                  <p>
                    <Link href={`/o/${org}/strategy/themes/${theme.id}`}>{theme.title}</Link>
                  </p>
                  <p className="meta">
                    <span>{theme.choice}</span>
                  </p>
                </li>
              ))}
            </ul>
          </>
        }
      >
        <Finding size="home" sub={how.rest}>
          {how.said}
        </Finding>
        <StandingTable org={org} standing={standing} />
      </HomeSection>
      <HomeSection
        id="force"
        title="Briefs in force"
        beside={
          <>
            <h2>What the company lives by</h2>
            <KpiList org={org} kpis={kpis} />
          </>
        }
      >
        <BriefLines org={org} briefs={briefs} />
      </HomeSection>
    </Page>
  );
}
