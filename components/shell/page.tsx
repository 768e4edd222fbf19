import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { Rail, type Station } from "./rail";
import { SightLine } from "./sight-line";

/** The main part of every page: a sheet at most 1440 px wide. */
export function Page({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <main id="main" className={cn("sheet", className)} tabIndex={-1}>
      {children}
    </main>
  );
}

type WorkPageProps = {
  stations: Station[];
  rail?: ReactNode;
  children: ReactNode;
  className?: string;
};

/** A working page: the line of sight at the left, what is said beside it. Its heading carries the id `h`. */
export function WorkPage({ stations, rail, children, className }: WorkPageProps) {
  return (
    <Page>
      <section className={cn("work", className)} aria-labelledby="h">
        <Rail stations={stations}>{rail}</Rail>
        <div className="body">{children}</div>
      </section>
    </Page>
  );
}

type DocRowProps = {
  /** Stations, in the first row of a document. */
  stations?: Station[];
  /** `top` opens the document, `ruled` starts a part, `task` is a key task, `main` the main effort. */
  kind?: "top" | "ruled" | "task" | "main";
  /** What reality says, beside the text. */
  real?: ReactNode;
  /** Text that takes the whole width, such as a table. */
  wide?: boolean;
  labelledBy?: string;
  children: ReactNode;
};

const kinds = { top: "top", ruled: "ruled", task: "kt ruled", main: "kt main" } as const;

/** One row of a document: thread, text of at most 68 characters, reality beside it. */
export function DocRow({ stations = [], kind, real, wide = false, labelledBy, children }: DocRowProps) {
  const isTask = kind === "task" || kind === "main";
  return (
    <section className={cn("doc-row", kind && kinds[kind])} aria-labelledby={labelledBy}>
      {stations.length > 0 ? (
        <Rail stations={stations} />
      ) : (
        <div className="rail">
          <SightLine />
          {isTask && <span className="br" />}
        </div>
      )}
      <div className={wide ? "wide" : "txt"}>{children}</div>
      {!wide && <div className="real">{real}</div>}
    </section>
  );
}
