import { RoundMarks } from "./round-marks";

export type Sibling = {
  id: string;
  name: string;
  team: string | null;
  marks: ("back" | "accepted" | "waiting" | "draft")[];
  plan: string;
  wait: string;
  isLate: boolean;
  href: string;
};

/** What the others plan under the same brief, so that dependencies surface. */
export function Siblings({ siblings }: { siblings: Sibling[] }) {
  if (siblings.length === 0) return <p className="sub fig">Nobody else was asked to give it back.</p>;
  return (
    <ul className="sib fig">
      {siblings.map((one) => (
        <li key={one.id}>
          <span>
            <a href={one.href}>
              <b>
                <bdi>{one.name}</bdi>
              </b>
            </a>
            <span className="mut">{one.team}</span>
          </span>
          <RoundMarks marks={one.marks} />
          <span className="q">{one.plan}</span>
          <span className={one.isLate ? "off nw" : "mut nw"}>{one.wait}</span>
        </li>
      ))}
    </ul>
  );
}
