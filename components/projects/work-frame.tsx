import type { ReactNode } from "react";
import { withQuery } from "@/components/data-table/address";
import { FilterBar } from "@/components/data-table/filter-bar";
import { WorkPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Tabs } from "@/components/ui/tabs";
import type { WorkFilter } from "@/domain/projects/list-input";
import { type Choices, workSentence } from "./work-filter";

export type WorkShared = {
  org: string;
  query: Record<string, string | undefined>;
  filter: WorkFilter;
  choices: Choices;
  expected: ReadonlyMap<string, number>;
};

type Props = WorkShared & {
  finding: { said: string; needs: string | null };
  layout: "list" | "board";
  children: ReactNode;
};

/** What list and board share: the sentence, the filter that reads as one, the two layouts. */
export function WorkFrame({ org, query, filter, choices, finding, layout, children }: Props) {
  const path = `/o/${org}/work`;
  const kept = { team: query.team, project: query.project, who: query.who };
  return (
    <WorkPage
      stations={[
        { level: "Strategy", label: "The whole line", href: `/o/${org}/strategy` },
        { level: "Objectives", label: "What the work serves", href: `/o/${org}/objectives` },
        { level: "Work", label: "What is done today", you: true },
      ]}
      rail={
        <nav aria-label="Views">
          <ul>
            <li>
              <a href={withQuery(path, { project: "none" })}>Without a project</a>
            </li>
            <li>
              <a href={`/o/${org}/projects`}>Projects</a>
            </li>
            <li>
              <a href={`/o/${org}/teams`}>Teams</a>
            </li>
          </ul>
        </nav>
      }
    >
      <div className="intro">
        <div>
          <Finding needs={finding.needs}>{finding.said}</Finding>
        </div>
        <ButtonLink href={`${path}/new`} variant="quiet">
          Write down work
        </ButtonLink>
      </div>
      <div className="strip">
        <FilterBar
          path={path}
          parts={workSentence(filter, choices)}
          keep={{ layout: query.layout, sort: query.sort, from: query.from, to: query.to }}
          label="Which work"
        />
        <Tabs
          label="Layout"
          tabs={[
            { label: "List", href: withQuery(path, { ...kept, view: query.view }), current: layout === "list" },
            { label: "Board", href: withQuery(path, { ...kept, layout: "board" }), current: layout === "board" },
          ]}
        />
      </div>
      {children}
    </WorkPage>
  );
}
