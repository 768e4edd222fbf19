import { withQuery } from "@/components/data-table/address";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { shownWords } from "@/components/data-table/shown";
import { TableFoot } from "@/components/data-table/table-foot";
import { Empty } from "@/components/ui/states";
import { Caption } from "@/components/ui/text";
import type { Choice } from "@/domain/access/choice-queries";
import type { MemberFilter } from "@/domain/people/input";
import type { PendingRow } from "@/domain/people/invitation-queries";
import type { MemberRow, TeamRow } from "@/domain/people/queries";
import { Invitations } from "./invitations";
import { InviteForm } from "./invite-form";
import { memberColumns } from "./member-columns";
import { memberLines } from "./member-rows";
import { roleOptions } from "./options";
import { RolesTable } from "./roles-table";
import { TeamTree } from "./team-tree";

type Props = {
  org: string;
  today: string;
  /** The columns that the address hides. */
  hide: string | undefined;
  teams: TeamRow[];
  /** The first teams to invite somebody to. */
  first: Choice[];
  filter: MemberFilter;
  rows: MemberRow[];
  total: number;
  next: readonly [string, string] | null;
  invitations: { rows: PendingRow[]; total: number; next: readonly [string, string] | null };
  counts: Record<string, number>;
};

const statuses = [
  { value: "active", label: "who are here" },
  { value: "suspended", label: "who are suspended" },
  { value: "departed", label: "who left" },
];

/** Teams at left, the people of one or of all at right, invitations above them. */
export function Members({ org, today, hide, teams, first, filter, rows, total, next, invitations, counts }: Props) {
  const path = `/o/${org}/settings`;
  const params = { team: filter.team ?? undefined, role: filter.role ?? undefined, status: filter.status };
  const at = { path, params: { ...params, hide } };
  const anyTeam = [{ value: "", label: "every team" }, ...teams.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <>
      <div className="set">
        <div>
          <Caption>Teams</Caption>
          <TeamTree teams={teams} href={(id) => `${path}?team=${id}`} current={filter.team} />
        </div>
        <div>
          <InviteForm org={org} teams={first} narrow={false} />
          <div className="strip">
            <FilterBar
              path={path}
              parts={[
                "People",
                { name: "status", label: "State", value: filter.status, options: statuses },
                "in",
                { name: "team", label: "Team", value: filter.team ?? "", options: anyTeam },
                "as",
                {
                  name: "role",
                  label: "Role",
                  value: filter.role ?? "",
                  options: [{ value: "", label: "any role" }, ...roleOptions],
                },
              ]}
            />
          </div>
          {rows.length === 0 ? (
            <Empty title="Nobody matches this." />
          ) : (
            <DataTable
              today={today}
              caption="Members"
              columns={memberColumns}
              rows={memberLines(rows)}
              base={`/o/${org}`}
              at={at}
            />
          )}
          <TableFoot at={at} after={next ? JSON.stringify(next) : null} csv={withQuery(`${path}/members/csv`, params)}>
            {shownWords(rows.length, total)}.
          </TableFoot>
          <Invitations org={org} {...invitations} />
        </div>
      </div>
      <RolesTable counts={counts} />
    </>
  );
}
