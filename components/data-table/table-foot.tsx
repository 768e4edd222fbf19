import type { ReactNode } from "react";
import { Pager } from "../ui/pager";
import { pageHref, type TableAddress } from "./address";

type TableFootProps = {
  at: TableAddress;
  /** "50 of 312", or what the marks mean. */
  children?: ReactNode;
  /** Cursor of the last row when there are more, of the first when there are earlier ones. */
  after?: string | null;
  before?: string | null;
  /** Where the same rows come as a file. */
  csv?: string;
};

/** Below a table: what is shown, next and previous, the file. */
export function TableFoot({ at, children, after, before, csv }: TableFootProps) {
  return (
    <div className="tbl-foot">
      <Pager
        previous={before ? pageHref(at, { before }) : undefined}
        next={after ? pageHref(at, { after }) : undefined}
      >
        {children}
      </Pager>
      {csv && (
        <a href={csv} download>
          CSV
        </a>
      )}
    </div>
  );
}
