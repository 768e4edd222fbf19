import { Link } from "../ui/link";
import type { Head } from "./model";
import { columnClass } from "./table-row";

/** The head: a sorted column says so, a sortable one is a link. */
export function TableHead({ heads, picks }: { heads: Head[]; picks: boolean }) {
  return (
    <thead>
      <tr>
        {picks && (
          <th scope="col" className="c-pick">
            <span className="vh">Pick</span>
          </th>
        )}
        {heads.map(({ column, sorted, href }) => (
          <th key={column.key} scope="col" className={columnClass(column)} aria-sort={sorted}>
            {href ? <Link href={href}>{column.head}</Link> : column.head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
