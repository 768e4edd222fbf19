import Link from "next/link";
import { requireMe } from "../../data/me";
import { Advised } from "./advised";
import { advice, asked, bets, briefs, counts, kpis, outside, owed, stale, visits } from "./queries";

/** An executive's home as a plain page: the rows of its lists, their words, their links. */
export default async function HomePage() {
  const { orgId } = await requireMe();
  const [waiting, also, standing, old, open, heard, inForce, indicators, been, [known]] = await Promise.all([
    owed(orgId),
    asked(orgId),
    counts(orgId),
    stale(orgId),
    bets(orgId),
    outside(orgId),
    briefs(orgId),
    kpis(orgId),
    visits(orgId),
    advice(orgId),
  ]);
  return (
    <main>
      <h1>{waiting.length + also.length} answers are owed</h1>
      <ul>
        {[...waiting, ...also].map((one) => (
          <li key={one.id + one.text}>
            <Link href={`/answers/${one.id}`}>{one.title}</Link> {one.text}
          </li>
        ))}
      </ul>
      <h2>Objectives by status</h2>
      <table>
        <tbody>
          {standing.map((one) => (
            <tr key={one.status}>
              <td>
                <Link href={`/objectives?status=${one.status}`}>{one.status}</Link>
              </td>
              <td>{one.n}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Nobody has read these for long</h2>
      <ul>
        {old.map((one) => (
          <li key={one.id}>
            <Link href={`/measures/${one.id}`}>{one.title}</Link> {one.text}
          </li>
        ))}
      </ul>
      <h2>Open bets</h2>
      <ul>
        {open.map((one) => (
          <li key={one.id}>
            <Link href={`/bets/${one.id}`}>{one.title}</Link> {one.text}
          </li>
        ))}
      </ul>
      {known?.summary && <Advised advice={known.summary} />}
      <h2>Where nobody who leads has been</h2>
      <ul>
        {been.map((one) => (
          <li key={one.id}>
            <Link href={`/teams/${one.id}`}>{one.title}</Link> {one.text}
          </li>
        ))}
      </ul>
      <h2>Outside, without an answer</h2>
      <ul>
        {heard.map((one) => (
          <li key={one.id}>
            <Link href={`/outside/${one.id}`}>{one.title}</Link> {one.text}
          </li>
        ))}
      </ul>
      <h2>Briefs in force</h2>
      <ul>
        {inForce.map((one) => (
          <li key={one.id}>
            <Link href={`/briefs/${one.id}`}>{one.title}</Link> {one.text}
          </li>
        ))}
      </ul>
      <h2>What the company lives by</h2>
      <ul>
        {indicators.map((one) => (
          <li key={one.id}>
            <Link href={`/measures/${one.id}`}>{one.title}</Link> {one.recent.at(-1)?.[1]} {one.unit}, target{" "}
            {one.target}
          </li>
        ))}
      </ul>
    </main>
  );
}
