import Link from "next/link";
import { requireMe } from "../../data/me";
import { sql } from "../../data/sql";

type Row = {
  id: string;
  number: number;
  title: string;
  kind: string;
  severity: string;
  detail: string;
  hours: string;
  raised: string;
  overdue: boolean;
  raiser: string;
  team: string;
  target_id: string | null;
  target: string | null;
};

/** The product's triage as a plain page: fifty obstacles that wait, with their words, their people and what they stop. */
export default async function FrictionPage() {
  const { orgId } = await requireMe();
  const rows = await sql<Row[]>`
    select f.id, f.number, f.title, f.kind, f.severity, f.detail, f.hours_lost_per_week as hours, f.raised_at::date::text as raised,
      f.overdue_since is not null as overdue, raiser.display_name as raiser, t.name as team, p.id as target_id, p.title as target
    from frictions f
    join memberships raiser on raiser.org_id = f.org_id and raiser.id = f.raised_by
    join teams t on t.org_id = f.org_id and t.id = f.team_id
    left join friction_links l on l.org_id = f.org_id and l.friction_id = f.id and l.project_id is not null
    left join projects p on p.org_id = l.org_id and p.id = l.project_id
    where f.org_id = ${orgId} and f.status in ('open', 'acknowledged') and f.level = 'executive'
    order by f.raised_at limit 50`;
  return (
    <main>
      <h1>Friction</h1>
      <ol>
        {rows.map((row) => (
          <li key={row.id}>
            <h2>
              <Link href={`/friction/${row.id}`}>{row.title}</Link>
            </h2>
            <p>
              FRI-{row.number}, {row.kind}, {row.severity}. {row.raiser}, {row.team}, {row.raised}. {row.hours} hours a
              week. {row.target_id && <Link href={`/projects/${row.target_id}`}>{row.target}</Link>}
            </p>
            <p>
              <q>{row.detail}</q>
            </p>
            {row.overdue && <p>overdue</p>}
          </li>
        ))}
      </ol>
    </main>
  );
}
