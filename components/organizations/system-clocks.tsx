import { Empty } from "@/components/ui/states";
import { formatInstant } from "@/lib/dates";

type Props = { beats: { name: string; at: Date }[]; timeZone: string };

const words: Record<string, string> = {
  clock: "The clock itself",
  "diagnosis-clock": "The gap and its causes, each day and after changes",
  "forecast-clock": "Forecasts kept for the record",
  "friction-clock": "Friction that waited too long",
};

/** Each job and when it ran last. What it did in other organizations is not told here. */
export function SystemClocks({ beats, timeZone }: Props) {
  if (beats.length === 0)
    return <Empty title="No job has run yet." example="The first one runs within a minute of the start." />;
  return (
    <table className="tbl fig">
      <caption className="vh">Jobs and when they ran last</caption>
      <thead>
        <tr>
          <th scope="col">Job</th>
          <th scope="col">Ran last</th>
        </tr>
      </thead>
      <tbody>
        {beats.map(({ name, at }) => (
          <tr key={name}>
            <th scope="row">{words[name] ?? name}</th>
            <td className="num">{formatInstant(at, timeZone)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
