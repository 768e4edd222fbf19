import { withQuery } from "@/components/data-table/address";
import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import type { StatusKind } from "@/components/ui/status-kinds";
import type { Effort } from "@/domain/diagnosis/map-queries";
import { type Matrix, type MatrixEntry, matrixFinding } from "@/domain/diagnosis/matrix-rules";
import type { Outline } from "@/domain/diagnosis/outline-queries";
import type { StrategyFilter } from "@/domain/diagnosis/picture-input";
import { formatDate } from "@/lib/dates";
import { listWords } from "@/lib/format";
import { strategyMatrix } from "./matrix-facts";
import { MatrixTable } from "./matrix-table";
import { StrategyFrame } from "./strategy-frame";

type Props = {
  org: string;
  today: string;
  identity: string | null;
  outline: Outline;
  effort: Effort | null;
  teams: { id: string; name: string }[];
  filter: StrategyFilter;
};

/** One sheet to print: themes, objectives, projects, measures and owners, with a mark where two of them meet. */
export function StrategyMatrix({ org, today, identity, outline, effort, teams, filter }: Props) {
  const matrix = strategyMatrix(outline, effort);
  const path = `/o/${org}/strategy`;
  const left = Object.entries(matrix.left).map(([part, n]) => `${n} more ${n === 1 ? part.slice(0, -1) : part}`);
  const common = { team: filter.teamId ?? undefined, retired: filter.withRetired ? "1" : undefined };
  return (
    <StrategyFrame isCut={outline.isCut} {...{ org, filter, identity, teams }} finding={matrixFinding(matrix)}>
      <figure className="xm-sheet">
        <figcaption>
          <p className="unit">
            As of {formatDate(today)}. A dot: one names the other. A ring: they meet in an objective. Numbers and
            initials are read below. Printed, it is one sheet across; nothing restricted is on it.
            {left.length > 0 && (
              <>
                {" "}
                Not on this sheet, which carries the {effort ? "objectives with the most days" : "first objectives"}:{" "}
                {listWords(left)}; <Link href={withQuery(path, common)}>the outline has all</Link>.
              </>
            )}
          </p>
        </figcaption>
        {matrix.objectives.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
          <section className="scroll" aria-label="X-matrix" tabIndex={0}>
            <MatrixTable matrix={matrix} />
          </section>
        )}
        <p className="p-note">
          <a href={withQuery(`${path}/csv`, { ...common, view: "matrix" })} download>
            CSV
          </a>
        </p>
        <Keys org={org} matrix={matrix} />
      </figure>
    </StrategyFrame>
  );
}

const parts = [
  ["objectives", "Objectives", "objectives"],
  ["measures", "Measures", "measures"],
  ["projects", "Projects", "projects"],
  ["owners", "Owners", null],
] as const;

function Keys({ org, matrix }: { org: string; matrix: Matrix }) {
  return (
    <div className="xm-keys">
      {parts.map(([part, head, place]) =>
        matrix[part].length === 0 ? null : (
          <section key={part}>
            <h2 className="small">{head}</h2>
            <ol>
              {matrix[part].map((one, index) => (
                <li key={one.id}>
                  <b className="num">{place ? index + 1 : one.label}</b>
                  <Key one={one} href={place ? `/o/${org}/${place}/${one.id}` : null} />
                </li>
              ))}
            </ol>
          </section>
        ),
      )}
    </div>
  );
}

const Key = ({ one, href }: { one: MatrixEntry; href: string | null }) => (
  <span>
    {href ? <Link href={href}>{one.title}</Link> : <bdi>{one.title}</bdi>}
    {href && (
      <small>
        {" "}
        <bdi>{one.owner}</bdi> {one.status && one.status !== "active" && <Status kind={one.status as StatusKind} />}
      </small>
    )}
  </span>
);
