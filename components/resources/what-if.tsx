import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { moveSentences, moveShares, type TriedMove } from "@/domain/resources/move-rules";
import { addDays } from "@/lib/dates";
import { formatNumber } from "@/lib/format";

type Props = { org: string; path: string; today: string; weeks: number; teamId: string | null; move: TriedMove };

/** Ten percent from here to there: what it would cover and leave, before anybody decides it. */
export function WhatIf({ org, path, today, weeks, teamId, move }: Props) {
  const { covers, leaves } = moveSentences(move);
  const number = (value: number) => formatNumber(Math.round(value));
  const decide = new URLSearchParams({
    kind: "reallocation",
    question: `Should ${move.days} days move from “${move.from.title}” to “${move.to.title}”?`,
    before: `${move.from.title} ${Math.round(move.from.planned)} days, ${move.to.title} ${Math.round(move.to.planned)} days`,
    after: `${move.from.title} ${Math.round(move.fromAfter)} days, ${move.to.title} ${Math.round(move.toAfter)} days`,
    about: `objective:${move.to.id}`,
    revisit: addDays(today, 28),
  });
  return (
    <section aria-labelledby="what-if">
      <h2 id="what-if">What if means moved? {covers}</h2>
      <form className="strip" action={`${path}#what-if`} method="get" aria-label="Try a move">
        <input type="hidden" name="weeks" value={weeks} />
        {teamId && <input type="hidden" name="team" value={teamId} />}
        <p className="say">
          Move{" "}
          <select name="share" aria-label="Share" defaultValue={String(move.share)}>
            {moveShares.map((share) => (
              <option key={share} value={share}>
                {share} %
              </option>
            ))}
          </select>{" "}
          of <Choice name="from" label="From" move={move} value={move.from.id} /> to{" "}
          <Choice name="to" label="To" move={move} value={move.to.id} />
          <SubmitButton size="sm" variant="quiet">
            Try
          </SubmitButton>
        </p>
      </form>
      <table className="tbl fig">
        <caption className="vh">Planned days before and after the move</caption>
        <thead>
          <tr>
            <th scope="col">Objective</th>
            <th scope="col" className="r">
              Planned
            </th>
            <th scope="col" className="r">
              After
            </th>
            <th scope="col" className="r">
              Spent
            </th>
          </tr>
        </thead>
        <tbody>
          {[
            { ...move.from, after: move.fromAfter },
            { ...move.to, after: move.toAfter },
          ].map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.title}</th>
              <td className="r num">{number(row.planned)}</td>
              <td className="r num">
                <b>{number(row.after)}</b>
              </td>
              <td className="r num">{number(row.actual)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="p-note">{leaves} Nothing here says that days were the reason.</p>
      <p className="acts">
        <ButtonLink href={`/o/${org}/decisions/new?${decide}`}>Record as a decision</ButtonLink>
      </p>
    </section>
  );
}

function Choice({ name, label, move, value }: { name: string; label: string; move: TriedMove; value: string }) {
  return (
    <select name={name} aria-label={label} defaultValue={value}>
      {move.choices.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
