import { cn } from "@/lib/cn";
import type { ColumnLook } from "./features";

const hides = { phone: "hide-p", tablet: "hide-m", desk: "hide-d" } as const;
const endKinds = new Set<ColumnLook["kind"]>(["number", "gauge"]);
const labelled = new Set<ColumnLook["kind"]>(["number", "gauge", "date", "spark"]);

/** The class of a column's cells and head. */
export function columnClass({ kind, end, from }: ColumnLook): string | undefined {
  return cn(`c-${kind}`, (end ?? endKinds.has(kind)) && "r", from && hides[from]);
}

/** On a phone, where there are no heads, these carry theirs. */
export const carriesHead = ({ kind }: ColumnLook): boolean => labelled.has(kind);

/** What is the same for every cell of a column. */
export type DrawnColumn = { className: string | undefined; label: string | undefined };
