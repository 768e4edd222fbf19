import type { ReactNode } from "react";
import { Mark } from "./mark";
import { SightLine } from "./sight-line";

/** A page outside every organization: the mark, the thread, one sentence and a way on. */
export function PlainPage({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="bar">
        {/* A whole page load on purpose: after an error nothing of the old one should stay. */}
        <a className="mark" href="/">
          <Mark />
          Throughline
        </a>
      </header>
      <main id="main" className="sheet plain" tabIndex={-1}>
        <section className="work" aria-labelledby="h">
          <div className="rail">
            <SightLine />
          </div>
          <div className="body">{children}</div>
        </section>
      </main>
    </>
  );
}
