import { withQuery } from "@/components/data-table/address";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { shownWords } from "@/components/data-table/shown";
import { TableFoot } from "@/components/data-table/table-foot";
import { WorkPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Empty } from "@/components/ui/states";
import { listFinding } from "@/domain/objectives/finding-rules";
import type { ObjectiveFilter } from "@/domain/objectives/list-input";
import type { ObjectiveRow } from "@/domain/objectives/queries";
import { plusRestricted } from "@/domain/organizations/restricted-rules";
import type { SignalStatus } from "@/domain/vocabulary";
import { type Choices, filterSentence } from "./list-filter";
import { objectiveLines } from "./list-rows";
import { objectiveColumns } from "./objective-columns";

type Props = {
  org: string;
  today: string;
  query: Record<string, string | undefined>;
  filter: ObjectiveFilter;
  rows: ObjectiveRow[];
  total: number;
  next: readonly [string | number | null, string] | null;
  counts: ReadonlyMap<SignalStatus, number>;
  /** Running ones that the reader sees and no figure counts. */
  restricted: number;
  choices: Choices;
  mayDraft: boolean;
};

/** Objectives as one sentence, one filter, one table. */
export function ObjectiveList({
  org,
  today,
  query,
  filter,
  rows,
  total,
  next,
  counts,
  restricted,
  choices,
  mayDraft,
}: Props) {
  const path = `/o/${org}/objectives`;
  const { life, status, team, owner, theme } = query;
  const params = { life, status, team, owner, theme };
  const at = { path, params: { ...params, hide: query.hide }, sort: query.sort ?? "number" };
  const finding = listFinding(counts);
  return (
    <WorkPage
      stations={[
        { level: "Strategy", label: "The whole line", href: `/o/${org}/strategy` },
        { level: "Objectives", label: "What is to be reached", you: true },
      ]}
      rail={<ObjectiveViews org={org} />}
    >
      <div className="intro">
        <div>
          <Finding
            needs={finding.needs}
            sub={restricted > 0 && "Restricted objectives are listed for their readers and counted for nobody."}
          >
            {plusRestricted(finding.said, restricted)}
          </Finding>
        </div>
        {mayDraft && (
          <ButtonLink href={`${path}/new`} variant="quiet">
            Draft an objective
          </ButtonLink>
        )}
      </div>
      <div className="strip">
        <FilterBar
          path={path}
          parts={filterSentence(filter, choices)}
          keep={{ sort: query.sort }}
          label="Which objectives"
        />
      </div>
      {rows.length === 0 ? (
        <Empty title="No objective matches this." example="“Install once, never come back”: where it leads, in words.">
          <ButtonLink href={mayDraft ? `${path}/new` : path}>
            {mayDraft ? "Draft an objective" : "Show all that run"}
          </ButtonLink>
        </Empty>
      ) : (
        <>
          <DataTable
            caption={`Objectives, ${shownWords(rows.length, total)}`}
            columns={objectiveColumns}
            rows={objectiveLines(rows, today)}
            base={`/o/${org}`}
            at={at}
            today={today}
          />
          <TableFoot
            at={at}
            after={next ? JSON.stringify(next) : null}
            csv={withQuery(`${path}/csv`, { ...params, sort: query.sort })}
          >
            {shownWords(rows.length, total)}. Twenty ticks are the whole way; the tall one is the time that has passed.
          </TableFoot>
        </>
      )}
    </WorkPage>
  );
}

function ObjectiveViews({ org }: { org: string }) {
  return (
    <nav aria-label="Beside objectives">
      <ul>
        <li>
          <Link href={`/o/${org}/check-ins`}>My check-ins</Link>
        </li>
        <li>
          <Link href={`/o/${org}/kpis`}>KPIs</Link>
        </li>
      </ul>
    </nav>
  );
}
