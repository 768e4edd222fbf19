import Link from "next/link";
import { requireMe } from "../../data/me";
import { sql } from "../../data/sql";

type Row = {
  id: string;
  number: number;
  title: string;
  status: string | null;
  score: string | null;
  confidence: number | null;
  weakest: string | null;
  due: string;
  team: string;
  owner: string;
};

/** The product's list of objectives as a plain page: its rows, its columns as words, its links. */
export default async function ObjectivesPage() {
  const { orgId } = await requireMe();
  const rows = await sql<Row[]>`
    select o.id, o.number, o.title, o.signal_status as status, round(o.score, 2) as score, o.confidence,
      (select m.title from measures m where m.org_id = o.org_id and m.objective_id = o.id and m.score is not null
        order by m.score limit 1) as weakest,
      o.due_on::text as due, t.name as team, owner.display_name as owner
    from objectives o
    join teams t on t.org_id = o.org_id and t.id = o.team_id
    join memberships owner on owner.org_id = o.org_id and owner.id = o.owner_id
    where o.org_id = ${orgId} and o.deleted_at is null
    order by o.number limit 50`;
  return (
    <main>
      <h1>Objectives</h1>
      <table>
        <thead>
          <tr>
            <th>Status</th>
            <th>Id</th>
            <th>Objective</th>
            <th>Done against time</th>
            <th>Confidence</th>
            <th>Weakest</th>
            <th>Due</th>
            <th>Team</th>
            <th>Owner</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.status}</td>
              <td>OBJ-{row.number}</td>
              <td>
                <Link href={`/objectives/${row.id}`}>{row.title}</Link>
              </td>
              <td>{row.score}</td>
              <td>{row.confidence}</td>
              <td>{row.weakest}</td>
              <td>{row.due}</td>
              <td>{row.team}</td>
              <td>{row.owner}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
