import { formatDateShort } from "@/lib/dates";
import { said } from "./words";

export type Fact = {
  id: string;
  on: string;
  time: string;
  who: string | null;
  action: string;
  changes: { field: string; before: string; after: string }[];
};

/** What happened, newest first: who, when, what changed. No comments, only facts. */
export function Facts({ facts, today }: { facts: Fact[]; today: string }) {
  if (facts.length === 0) return <p className="sub">Nothing has happened yet.</p>;
  return (
    <ol className="facts-l">
      {facts.map((fact) => (
        <li key={fact.id}>
          <span className="mut nw">
            {formatDateShort(fact.on, today)} {fact.time}
          </span>
          <div>
            <p>
              <bdi>{fact.who ?? "Throughline"}</bdi> {said(fact.action)}
            </p>
            {fact.changes.map((change) => (
              <p className="chg" key={change.field}>
                {change.field}: {change.before && <del>{change.before}</del>}{" "}
                {change.after && <ins>{change.after}</ins>}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
