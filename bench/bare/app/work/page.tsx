import Link from "next/link";
import { requireMe } from "../../data/me";
import { sql, today } from "../../data/sql";

type Row = {
  id: string;
  number: number;
  title: string;
  state: string;
  why: string | null;
  briefId: string | null;
  brief: string | null;
  who: string | null;
  due: string | null;
  age: number | null;
};

/** The product's work list as a plain page: its rows, its columns as words, its links. */
export default async function WorkPage() {
  const { orgId } = await requireMe();
  const rows = await sql<Row[]>`
    select i.id, i.number, i.title, i.state, p.purpose_in_own_words as why, b.id as "briefId", b.title as brief,
      who.display_name as who, p.due_on::text as due, ${today}::date - i.started_on + 1 as age
    from work_items i
    left join memberships who on who.org_id = i.org_id and who.id = i.assignee_id
    left join projects p on p.org_id = i.org_id and p.id = i.project_id
    left join objectives o on o.org_id = p.org_id and o.id = p.objective_id
    left join briefs b on b.org_id = o.org_id and b.id = o.brief_id
    where i.org_id = ${orgId} and i.state in ('in_progress', 'review') and i.deleted_at is null
    order by i.started_on, i.id limit 50`;
  return (
    <main>
      <h1>Work</h1>
      <table>
        <thead>
          <tr>
            <th>State</th>
            <th>Id</th>
            <th>Work</th>
            <th>Why</th>
            <th>Who</th>
            <th>Project due</th>
            <th>Days open</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.state}</td>
              <td>W-{row.number}</td>
              <td>
                <Link href={`/work/${row.id}`}>{row.title}</Link>
              </td>
              <td>
                {row.why} {row.brief && <Link href={`/briefs/${row.briefId}`}>{row.brief}</Link>}
              </td>
              <td>{row.who}</td>
              <td>{row.due}</td>
              <td>{row.age}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
