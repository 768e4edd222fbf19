import type { recallRows } from "@/domain/pulse/finding-rules";
import { shareWords } from "@/domain/signals/pulse-shares";

/** Who says that they understand, beside who could name the main effort (M16). Chance alone names it 25 times in 100. */
export function RecallTable({ rows }: { rows: ReturnType<typeof recallRows> }) {
  return (
    <table className="mx">
      <caption className="vh">Understanding said and shown, by team</caption>
      <thead>
        <tr>
          <th scope="col">Team</th>
          <th scope="col" className="r">
            Say they understand
          </th>
          <th scope="col" className="r">
            Name the main effort
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            <td className="r">{shareWords(row.says)}</td>
            <td className="r">{shareWords(row.names)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
