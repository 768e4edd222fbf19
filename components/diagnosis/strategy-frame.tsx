import type { ReactNode } from "react";
import { withQuery } from "@/components/data-table/address";
import { FilterBar } from "@/components/data-table/filter-bar";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Tabs } from "@/components/ui/tabs";
import { Caption } from "@/components/ui/text";
import { type StrategyFilter, strategyViews } from "@/domain/diagnosis/picture-input";

type Props = {
  org: string;
  filter: StrategyFilter;
  identity: string | null;
  finding: string;
  needs?: string | null;
  /** There is more than one page reads. */
  isCut?: boolean;
  teams: { id: string; name: string }[];
  /** What the filter keeps beside view, team and themes. */
  keep?: Record<string, string | undefined>;
  action?: ReactNode;
  children: ReactNode;
};

const names = { outline: "Outline", map: "Map", timeline: "Timeline", matrix: "X-matrix, for print" } as const;

/** The four views of the strategy: one sentence, the way between them, what to show, and the drawing. */
export function StrategyFrame({
  org,
  filter,
  identity,
  finding,
  needs = null,
  isCut = false,
  teams,
  keep,
  action,
  children,
}: Props) {
  const path = `/o/${org}/strategy`;
  const common = { team: filter.teamId ?? undefined, retired: filter.withRetired ? "1" : undefined };
  return (
    <WorkPage
      className={`v-${filter.view}`}
      stations={[{ level: "Purpose", label: identity ?? "Not written yet", href: `${path}/identity`, you: true }]}
      rail={<Also org={org} />}
    >
      <div className="intro">
        <div>
          <Finding
            needs={needs}
            sub={isCut && "The first thousand objectives and projects by number; choose a team to see its own."}
          >
            {finding}
          </Finding>
        </div>
        {action}
      </div>
      <div className="strip">
        <Tabs
          label="Views of the strategy"
          tabs={strategyViews.map((view) => ({
            label: names[view],
            href: withQuery(path, { ...common, view: view === "outline" ? undefined : view }),
            current: view === filter.view,
          }))}
        />
        <FilterBar
          path={path}
          keep={{ view: filter.view === "outline" ? undefined : filter.view, ...keep }}
          parts={[
            "Show",
            {
              name: "retired",
              label: "Themes",
              value: filter.withRetired ? "1" : "",
              options: [
                { value: "", label: "what is in force" },
                { value: "1", label: "everything, retired too" },
              ],
            },
            "for",
            {
              name: "team",
              label: "Team",
              value: filter.teamId ?? "",
              options: [
                { value: "", label: "all teams" },
                ...teams.map(({ id, name }) => ({ value: id, label: name })),
              ],
            },
          ]}
          label="What to show"
        />
      </div>
      {children}
    </WorkPage>
  );
}

const places = [
  ["Identity and stage", "strategy/identity"],
  ["Bets", "hypotheses"],
  ["Deep dives", "dives"],
  ["Outside", "horizon"],
  ["Capabilities", "capabilities"],
  ["Briefs", "briefs"],
  ["Objectives", "objectives"],
  ["KPIs", "kpis"],
  ["Projects", "projects"],
  ["Decisions", "decisions"],
  ["Lessons", "lessons"],
] as const;

function Also({ org }: { org: string }) {
  return (
    <nav aria-label="Parts of the strategy">
      <Caption>Also</Caption>
      <ul>
        {places.map(([label, path]) => (
          <li key={path}>
            <Link href={`/o/${org}/${path}`}>{label}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
