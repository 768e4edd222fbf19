import type { Header } from "@tanstack/react-table";
import { Link } from "../ui/link";
import { sortHref, type TableAddress } from "./address";
import { columnClass } from "./column-class";
import type { Features, ListRow } from "./features";

type TableHeadProps<T extends ListRow> = {
  header: Header<Features, T>;
  word: string;
  at: TableAddress | undefined;
};

/** One head: a sorted column says so, a sortable one is a link to the next order. */
export function TableHead<T extends ListRow>({ header, word, at }: TableHeadProps<T>) {
  const { column } = header;
  const look = column.columnDef.meta ?? { kind: "text" };
  const sorted = column.getIsSorted();
  const next = column.getNextSortingOrder() === "desc" ? "-" : "";
  return (
    <th
      scope="col"
      className={columnClass(look)}
      aria-sort={sorted ? (sorted === "desc" ? "descending" : "ascending") : undefined}
    >
      {look.sort && at ? <Link href={sortHref(at, `${next}${look.sort}`)}>{word}</Link> : word}
    </th>
  );
}
