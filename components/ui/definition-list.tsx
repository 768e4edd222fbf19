import type { ReactNode } from "react";

export type Fact = { term: string; value: ReactNode };

/** Facts in two columns: a word and what it is. */
export function DefinitionList({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
