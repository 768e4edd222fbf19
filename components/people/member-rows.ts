import type { MemberRow } from "@/domain/people/queries";
import { sentence } from "@/lib/format";
import type { MemberLine } from "./member-columns";

/** Members as their columns need them. */
export const memberLines = (rows: MemberRow[]): MemberLine[] =>
  rows.map((row) => ({
    id: row.id,
    name: row.name,
    craft: row.craft,
    team: row.teamName,
    role: sentence(row.role),
    also: [row.isAdmin && "admin", row.isFinance && "finance"].filter(Boolean).join(", ") || null,
    email: row.email,
  }));
