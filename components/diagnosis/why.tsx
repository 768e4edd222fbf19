import type { ReactNode } from "react";
import { WhyFacts } from "@/components/signals/why";
import { EXPLAINED, type Explained } from "@/domain/diagnosis/explain-rules";

type Props = { of: Explained /** The rows it was made from, as links. */; rows?: ReactNode };

/** The figures of the diagnosis, which join several signals, answer "why?" in words of their own. */
export function Why({ of, rows }: Props) {
  return (
    <details className="p-data why">
      <summary>Why this figure?</summary>
      <WhyFacts {...EXPLAINED[of]} rows={rows} />
    </details>
  );
}
