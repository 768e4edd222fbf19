import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { formatDate, formatDateShort } from "@/lib/dates";

/** A human id such as KR-12. */
export function Id({ children }: { children: ReactNode }) {
  return <span className="id">{children}</span>;
}

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd>{children}</kbd>;
}

/** Small capitals over a list or a part of a document. */
export function Caption({
  as: Tag = "p",
  id,
  children,
}: {
  as?: "p" | "h2" | "h3" | "span";
  id?: string;
  children: ReactNode;
}) {
  return (
    <Tag className="cap" id={id}>
      {children}
    </Tag>
  );
}

/** A name, kept whole whatever its script; `note` is a role or a team. */
export function PersonName({ name, note, left = false }: { name: string; note?: ReactNode; left?: boolean }) {
  return (
    <span className={cn("person", left && "needs")}>
      <bdi>{name}</bdi>
      {left && " has left"}
      {note && <span className="note">{note}</span>}
    </span>
  );
}

type DateTextProps = { date: string } & ({ short?: false } | { short: true; today: string });

/** A date-only string: "28 April 2026"; when short, "28 Apr", with the year unless it is that of `today`. */
export function DateText({ date, ...rest }: DateTextProps) {
  return <time dateTime={date}>{rest.short ? formatDateShort(date, rest.today) : formatDate(date)}</time>;
}
