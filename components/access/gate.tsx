import type { ReactNode } from "react";

/** The page before the door: the sentence of the product at left, a second way in at right. */
export function Gate({
  title,
  why,
  children,
  beside,
}: {
  title: string;
  why: string;
  children: ReactNode;
  beside?: ReactNode;
}) {
  return (
    <main className="gate" id="main" tabIndex={-1}>
      <section className="l" aria-labelledby="h">
        <p className="mark">Throughline</p>
        <h1 id="h">{title}</h1>
        <p className="c-why">{why}</p>
        {children}
      </section>
      {beside && (
        <section className="r2" aria-labelledby="d">
          {beside}
        </section>
      )}
    </main>
  );
}
