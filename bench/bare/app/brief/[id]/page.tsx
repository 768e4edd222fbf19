import Link from "next/link";
import { notFound } from "next/navigation";
import { requireMe } from "../../../data/me";
import { Intent } from "./intent";
import { aims, bets, brief, lessons, measures, obstacles, people, projects, versions } from "./queries";
import { Tasks } from "./tasks";

/** A brief as a plain page: its text, what was made of it and how that stands, its versions, who gave it back. */
export default async function BriefPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, { orgId }] = await Promise.all([params, requireMe()]);
  const [[head], all, named, goals, work, read, open, inTheWay, learned] = await Promise.all([
    brief(orgId, id),
    versions(orgId, id),
    people(orgId, id),
    aims(orgId, id),
    projects(orgId, id),
    measures(orgId, id),
    bets(orgId, id),
    obstacles(orgId, id),
    lessons(orgId, id),
  ]);
  const shown = all[0];
  if (!head || !shown) notFound();
  return (
    <main>
      <h1>{head.title}</h1>
      <p>
        BRF-{head.number}, version {shown.no}, {head.status} since {head.published}, {head.author}, {head.theme}
      </p>
      <p>{shown.purpose}</p>
      <Tasks tasks={shown.keyTasks} aims={goals} projects={work} measures={read} obstacles={inTheWay} />
      <Intent shown={shown} />
      <h2>What would have to be true</h2>
      <ul>
        {open.map((one) => (
          <li key={one.id}>
            HYP-{one.number} <Link href={`/bets/${one.id}`}>{one.title}</Link> {one.text}
          </li>
        ))}
      </ul>
      <h2>Lessons</h2>
      <ul>
        {learned.map((one) => (
          <li key={one.id}>
            <Link href={`/lessons/${one.id}`}>{one.title}</Link> {one.text}
          </li>
        ))}
      </ul>
      <h2>Versions</h2>
      <ol>
        {all.map((one) => (
          <li key={one.id}>
            <Link href={`/brief/${id}/versions/${one.no}`}>v{one.no}</Link> {one.published}, {one.changeKind}.{" "}
            {one.changeReason}
          </li>
        ))}
      </ol>
      <h2>Recipients</h2>
      <table>
        <tbody>
          {named.map((one) => (
            <tr key={one.id}>
              <td>
                <Link href={`/brief/${id}/back-briefs/${one.id}`}>{one.name}</Link> {one.team}
              </td>
              <td>{one.rounds}</td>
              <td>{one.state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
