import { Fragment, type ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { type Explanation, explain, inputsOf } from "@/domain/signals/explain";

type Facts = Pick<Explanation, "formula" | "changes" | "naive"> & {
  /** The rows it was made from, as links. */
  rows?: ReactNode;
};

/** The four answers to "why?": how it is made, from what, what would change it, what a simpler one would have said. */
export function WhyFacts({ formula, rows, changes, naive }: Facts) {
  return (
    <dl className="facts">
      <Row term="How it is made">{formula}</Row>
      {rows && <Row term="From">{rows}</Row>}
      <Row term="What would change it">{changes}</Row>
      {naive && <Row term="What we do not do">{naive}</Row>}
    </dl>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export type Rows = readonly (readonly [label: string, path: string])[];

/** Rows as links below the organization, one sentence long. */
export function RowLinks({ org, rows }: { org: string; rows: Rows }) {
  return rows.map(([label, path], index) => (
    <Fragment key={path}>
      {index > 0 && ", "}
      <Link href={`/o/${org}/${path}`}>{label}</Link>
    </Fragment>
  ));
}

type Props = {
  org: string;
  /** A signal, or a signal and one of its functions. */
  of: readonly (string | readonly [signal: string, name: string])[];
  /** The rows these very figures were made from; else where such rows stand. */
  rows?: Rows;
};

/** Figures answer "why?", in the words of the functions that compute them. */
export function Why({ org, of, rows }: Props) {
  const all = of.flatMap((one) => (typeof one === "string" ? explain(one) : explain(...one)) ?? []);
  return (
    <details className="p-data why">
      <summary>{all.length === 1 ? "Why this figure?" : "Why these figures?"}</summary>
      {all.map((one) => (
        <section key={`${one.signal} ${one.name}`} className="why-s">
          {all.length > 1 && <h3 className="cap">{one.name}</h3>}
          <WhyFacts {...one} rows={<RowLinks org={org} rows={rows ?? inputsOf(one.signal)} />} />
          <p className="p-note">
            <Link href={`/o/${org}/why/${one.signal}`}>Its limits here, and all of {one.signal}</Link>
          </p>
        </section>
      ))}
    </details>
  );
}

type LinkProps = { org: string; signal: string /** What the figure is about: `brief:<id>`. */; about?: string };

/** The same answer a page away, where a page must stay light. */
export function WhyLink({ org, signal, about }: LinkProps) {
  return (
    <Link className="why-l" href={`/o/${org}/why/${signal}${about ? `?about=${about}` : ""}`}>
      Why?
    </Link>
  );
}
