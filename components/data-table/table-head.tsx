import type { ReactNode } from "react";
import { Link } from "../ui/link";
import { sortDirection, sortHref } from "./address";
import type { Column, TableAddress } from "./spec";
import { columnClass } from "./table-row";

type TableHeadProps = { columns: Column[]; at: TableAddress; pick?: ReactNode };

/** The head: a sorted column says so, a sortable one is a link. */
export function TableHead({ columns, at, pick }: TableHeadProps) {
  return (
    <thead>
      <tr>
        {pick && (
          <th scope="col" className="c-pick">
            {pick}
          </th>
        )}
        {columns.map((column) => {
          const href = sortHref(at, column);
          return (
            <th key={column.key} scope="col" className={columnClass(column)} aria-sort={sortDirection(at.sort, column)}>
              {href ? <Link href={href}>{column.head}</Link> : column.head}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
