import Link from "next/link";
import { notFound } from "next/navigation";
import { requireMe } from "../../../data/me";
import { days, given, items, moves, obstacles, project, said, weeks } from "./queries";

/** A project with its forecast as a plain page: its facts, what it draws from, what was promised, its open work. */
export default async function ForecastPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, { orgId }] = await Promise.all([params, requireMe()]);
  const [[head], open, finished, flow, dates, hill, inWay, words] = await Promise.all([
    project(orgId, id),
    items(orgId, id),
    weeks(orgId, id),
    days(orgId, id),
    given(orgId, id),
    moves(orgId, id),
    obstacles(orgId, id),
    said(orgId, id),
  ]);
  if (!head) notFound();
  return (
    <main>
      <h1>{head.title}</h1>
      <p>{head.purpose}</p>
      <p>
        {head.status}, {head.owner}, {head.team}, from {head.start} to {head.due}, first promised for {head.firstDue}.{" "}
        {head.done} <Link href={`/objectives/${head.objectiveId}`}>{head.objective}</Link>
      </p>
      <Lines title="Finished" rows={finished.map((one) => [one.monday, `${one.own} of ${one.team}`])} />
      <Lines title="Flow" rows={flow.map((one) => [one.day, `${one.began} began, ${one.ended} ended`])} />
      <Lines title="Dates" rows={dates.map((one) => [one.on, `${one.left} left: ${one.date}, plain ${one.plain}`])} />
      <Lines title="Hill" rows={hill.map((one, index) => [`${index} ${one.on}`, `${one.place} ${one.note}`])} />
      <Lines title="How it goes" rows={words.map((one) => [one.on, `${one.word} ${one.note}`])} />
      <table>
        <tbody>
          {open.map((one) => (
            <tr key={one.id}>
              <td>{one.state}</td>
              <td>W-{one.number}</td>
              <td>
                <Link href={`/work/${one.id}`}>{one.title}</Link>
              </td>
              <td>{one.who}</td>
              <td>{one.age}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {inWay.map((one) => (
          <li key={one.id}>
            FRI-{one.number} <Link href={`/friction/${one.id}`}>{one.title}</Link> {one.who} {one.hours}
          </li>
        ))}
      </ul>
    </main>
  );
}

function Lines({ title, rows }: { title: string; rows: [string, string][] }) {
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {rows.map(([head, text]) => (
          <li key={head}>
            {head}: {text}
          </li>
        ))}
      </ul>
    </>
  );
}
