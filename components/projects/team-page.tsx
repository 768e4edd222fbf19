import { LimitNotes } from "@/components/charts/chart-figure";
import { withQuery } from "@/components/data-table/address";
import { Page } from "@/components/shell/page";
import { Rail } from "@/components/shell/rail";
import { SightLine } from "@/components/shell/sight-line";
import { Why } from "@/components/signals/why";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Empty } from "@/components/ui/states";
import { teamFinding, trustOf } from "@/domain/projects/flow-finding-rules";
import type { TeamFlow } from "@/domain/projects/team-queries";
import { plural } from "@/lib/format";
import { FlowFacts } from "./flow-facts";
import { AgeingFigure, CumulativeFigure, CycleFigure, ThroughputFigure } from "./flow-figures";
import { resultsFinding, TeamResults } from "./team-results";
import { TrustLabel } from "./trust-label";

type Props = { org: string; team: TeamFlow; seesFriction: boolean; mayWork: boolean };

/** V12: how work flows through a team, and what comes of it. It speaks of the work, never of persons. */
export function TeamPage({ org, team, seesFriction, mayWork }: Props) {
  const at = (path: string) => `/o/${org}/${path}`;
  const { flow } = team;
  const hasFlow = flow.finished + flow.finishedBefore + flow.open.length > 0;
  const csv = (table: string) => withQuery(at(`teams/${team.id}/csv`), { table });
  return (
    <Page className="team-page">
      <section className="crow first" aria-labelledby="h">
        <Rail
          stations={[
            { level: "Work", label: "What is done today", href: at("work") },
            { level: "Teams", label: team.parentName ?? "All teams", href: at("teams") },
            { level: "Team", label: team.name, you: true },
          ]}
        />
        <div className="body">
          <Finding
            sub={
              <>
                {team.leadName ? `Led by ${team.leadName}` : "Nobody leads it"},{" "}
                {plural(team.members, "person", "people")}
                {team.status === "archived" && ", archived"}.{" "}
                <Link href={withQuery(at("work"), { team: team.id })}>Its work</Link>,{" "}
                <Link href={withQuery(at("projects"), { team: team.id })}>its projects</Link>
                {seesFriction && (
                  <>
                    , <Link href={withQuery(at("friction/list"), { team: team.id })}>what is in its way</Link>
                  </>
                )}
              </>
            }
          >
            {teamFinding(team.name, flow)}
          </Finding>
          {hasFlow ? (
            <div className="p-g2 gap-t">
              <FlowFacts org={org} teamId={team.id} flow={flow} />
              <TrustLabel trust={trustOf(flow)} of={team.name} />
            </div>
          ) : (
            <Empty
              title="Its flow appears here with the first work that begins."
              example="“Fit the bracket in van 12” is begun on Monday and accepted on Wednesday: three days."
            >
              {mayWork && <ButtonLink href={at("work/new")}>Write down work</ButtonLink>}
            </Empty>
          )}
        </div>
      </section>
      {hasFlow && (
        <Part id="flow" title="How work flows">
          <div className="p-g2 eq gap-t">
            <ThroughputFigure flow={flow} csv={csv} />
            <CycleFigure flow={flow} csv={csv} />
            <AgeingFigure flow={flow} csv={csv} />
            <CumulativeFigure flow={flow} days={team.cumulative} csv={csv} />
          </div>
          <LimitNotes limits={team.limits} />
          <p className="sub gap-t">
            Only accepted work counts as finished, restricted work is left out for everybody, and no figure is a target
            or a word on a person.
          </p>
          <Why org={org} of={["M7", "M8", "M10", "M11"]} rows={[["Its work", `work?team=${team.id}`]]} />
        </Part>
      )}
      <Part id="results" title={resultsFinding(team.results)}>
        <TeamResults org={org} teamId={team.id} results={team.results} />
      </Part>
    </Page>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section className="crow sec" aria-labelledby={id}>
      <div className="rail">
        <SightLine />
      </div>
      <div className="body">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </section>
  );
}
