import type { Metadata } from "next";
import { TurnoverTable } from "@/components/departures/turnover-table";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { requireActor } from "@/domain/access/session";
import { turnoverFinding } from "@/domain/departures/finding-rules";
import { getTurnover } from "@/domain/departures/turnover-queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "People and teams" };

/** Who is here, team by team, and who chose to leave (M25). */
export default async function PeoplePage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await readPath(params);
  const actor = await requireActor(org);
  const view = await getTurnover(actor);
  const { said, needs } = turnoverFinding(view.organization, view.teams, view.limits.windowDays);
  return (
    <WorkPage
      stations={[
        { level: actor.org.name, label: "Home", href: `/o/${org}` },
        { level: "People", label: "Teams, and who left", you: true },
      ]}
    >
      <Finding
        needs={needs}
        sub={`Counted: people who chose to leave in the last ${view.limits.windowDays} days, against the mean number who were there; viewers are left out.`}
      >
        {said}
      </Finding>
      <TurnoverTable org={org} today={actor.today} view={view} />
    </WorkPage>
  );
}
