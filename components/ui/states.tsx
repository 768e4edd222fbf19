import type { ReactNode } from "react";
import { Shape } from "./shape";

/** Nothing here yet: one sentence, one action, an example in italics. */
export function Empty({ title, example, children }: { title: ReactNode; example?: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{title}</p>
      {example && <p className="eg">{example}</p>}
      {children && <div className="acts">{children}</div>}
    </div>
  );
}

type ProblemProps = { title: ReactNode; children?: ReactNode; actions?: ReactNode; id?: string };

/** Something went wrong: what, whether anything was lost, a way on. */
export function Problem({ title, children, actions, id }: ProblemProps) {
  return (
    <div className="wrong" id={id}>
      <p className="wrong-t">
        <Shape name="diamond" />
        <span>{title}</span>
      </p>
      {children && <div className="sm">{children}</div>}
      {actions && <div className="acts">{actions}</div>}
    </div>
  );
}

/** Stands in for a streamed part. It shows itself only after 300 ms. */
export function Skeleton({ lines = 5, label = "Loading" }: { lines?: number; label?: string }) {
  const rows = Array.from({ length: lines }, (_, index) => `line-${index}`);
  return (
    <div className="skel" role="status">
      <span className="vh">{label}</span>
      {rows.map((row) => (
        <i key={row} />
      ))}
    </div>
  );
}
