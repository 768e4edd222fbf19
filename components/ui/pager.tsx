import type { ReactNode } from "react";
import { Link } from "./link";

type PagerProps = { /** What is shown: "50 of 312". */ children?: ReactNode; previous?: string; next?: string };

/** Keyset pages have no numbers: only before and after. */
export function Pager({ children, previous, next }: PagerProps) {
  if (!children && !previous && !next) return null;
  return (
    <nav className="pager" aria-label="Pages">
      {children && <span>{children}</span>}
      {previous && (
        <Link href={previous} rel="prev">
          Previous
        </Link>
      )}
      {next && (
        <Link href={next} rel="next">
          Next
        </Link>
      )}
    </nav>
  );
}
