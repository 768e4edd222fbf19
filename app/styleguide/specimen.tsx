import type { ReactNode } from "react";

/** One part of the styleguide. */
export function Specimen({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{title}</h2>
      {children}
    </section>
  );
}

/** The same twice, on paper and in the dark; `side` keeps ids and names apart. */
export function Both({ children }: { children: (side: "light" | "dark") => ReactNode }) {
  return (
    <div className="both">
      <div data-theme="light">{children("light")}</div>
      <div data-theme="dark">{children("dark")}</div>
    </div>
  );
}

/** A small capital over one example, and a note under it. */
export function Example({ name, note, children }: { name: string; note?: string; children: ReactNode }) {
  return (
    <div>
      <p className="cap">{name}</p>
      {children}
      {note && <p className="note">{note}</p>}
    </div>
  );
}
