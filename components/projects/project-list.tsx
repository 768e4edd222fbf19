import { withQuery } from "@/components/data-table/address";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { shownWords } from "@/components/data-table/shown";
import { TableFoot } from "@/components/data-table/table-foot";
import { WorkPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Empty } from "@/components/ui/states";
import { type ProjectCounts, projectsFinding } from "@/domain/projects/project-finding-rules";
import type { ProjectFilter } from "@/domain/projects/project-list-input";
import type { ProjectRow } from "@/domain/projects/queries";
import { type ProjectLine, projectColumns } from "./project-columns";
import { projectStatus, servesWords } from "./project-words";

type Props = {
  org: string;
  today: string;
  query: Record<string, string | undefined>;
  filter: ProjectFilter;
  rows: ProjectRow[];
  counts: ProjectCounts;
  next: readonly [string | number | null, string] | null;
  teams: { id: string; name: string }[];
};

export function ProjectList({ org, today, query, filter, rows, counts, next, teams }: Props) {
  const path = `/o/${org}/projects`;
  const finding = projectsFinding(counts, filter.life);
  const params = { life: filter.life, team: filter.teamId ?? undefined };
  const sort = `${filter.descending ? "-" : ""}${filter.sort}`;
  const at = { path, params: { ...params, hide: query.hide }, sort };
  return (
    <WorkPage
      stations={[
        { level: "Objectives", label: "What projects serve", href: `/o/${org}/objectives` },
        { level: "Projects", label: "What teams carry", you: true },
        { level: "Work", label: "Today", href: `/o/${org}/work` },
      ]}
    >
      <div className="intro">
        <div>
          <Finding needs={finding.needs}>{finding.said}</Finding>
        </div>
        <ButtonLink href={`${path}/new`} variant="quiet">
          Propose a project
        </ButtonLink>
      </div>
      <div className="strip">
        <FilterBar
          path={path}
          parts={[
            "Projects that",
            {
              name: "life",
              label: "Life",
              value: filter.life,
              options: [
                { value: "open", label: "run or wait" },
                { value: "ended", label: "have ended" },
              ],
            },
            "in",
            {
              name: "team",
              label: "Team",
              value: filter.teamId ?? "",
              options: [
                { value: "", label: "every team" },
                ...teams.map(({ id, name }) => ({ value: id, label: name })),
              ],
            },
          ]}
          label="Which projects"
        />
      </div>
      {rows.length === 0 ? (
        <Empty title="No project here." example="“Two-hour install kit”, so that a van takes two hours, not four.">
          <ButtonLink href={`${path}/new`}>Propose a project</ButtonLink>
        </Empty>
      ) : (
        <>
          <DataTable
            caption={`Projects, ${shownWords(rows.length, counts.total)}`}
            columns={projectColumns}
            rows={rows.map(lineOf)}
            base={`/o/${org}`}
            at={at}
            today={today}
            className="work-t"
          />
          <TableFoot
            at={at}
            after={next ? JSON.stringify(next) : null}
            csv={withQuery(`${path}/csv`, { ...params, sort })}
          >
            {shownWords(rows.length, counts.total)}.
          </TableFoot>
        </>
      )}
    </WorkPage>
  );
}

function lineOf(project: ProjectRow): ProjectLine {
  const serves = servesWords(project);
  return {
    id: project.id,
    state: projectStatus(project.status, null),
    label: project.label,
    title: project.title,
    note: project.startedBeforeAgreement ? "started before agreement" : null,
    serves: serves
      ? [{ text: serves, ...(project.objectiveId ? { href: `/objectives/${project.objectiveId}` } : {}) }]
      : [],
    team: project.teamName,
    owner: { name: project.ownerName, left: project.ownerStatus !== "active" },
    due: project.dueOn,
    left: project.remaining,
  };
}
