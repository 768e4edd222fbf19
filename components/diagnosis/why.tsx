import type { ReactNode } from "react";
import { EXPLAINED, type Explained } from "@/domain/diagnosis/explain-rules";

type Props = { of: Explained /** The rows it was made from, as links. */; rows?: ReactNode };

/** Any figure answers "why?": how it is made, from what, what would change it, and what a simpler one would have said. */
export function Why({ of, rows }: Props) {
  const { formula, changes, naive } = EXPLAINED[of];
  return (
    <details className="p-data why">
      <summary>Why this figure?</summary>
      <dl className="facts">
        <div>
          <dt>How it is made</dt>
          <dd>{formula}</dd>
        </div>
        {rows && (
          <div>
            <dt>From</dt>
            <dd>{rows}</dd>
          </div>
        )}
        <div>
          <dt>What would change it</dt>
          <dd>{changes}</dd>
        </div>
        <div>
          <dt>What we do not do</dt>
          <dd>{naive}</dd>
        </div>
      </dl>
    </details>
  );
}
