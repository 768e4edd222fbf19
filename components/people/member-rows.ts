import type { Column, Row } from "@/components/data-table/spec";
import type { MemberRow } from "@/domain/people/queries";
import { sentence } from "@/lib/format";

export const memberColumns: Column[] = [
  { key: "name", head: "Name", kind: "link" },
  { key: "craft", head: "Craft", kind: "text", from: "tablet" },
  { key: "team", head: "Team", kind: "text" },
  { key: "role", head: "Role", kind: "text" },
  { key: "also", head: "Also", kind: "text", from: "tablet" },
  { key: "email", head: "E-mail", kind: "text", from: "desk" },
];

export const memberRows = (rows: MemberRow[], org: string): Row[] =>
  rows.map((row) => ({
    id: row.id,
    name: row.name,
    cells: {
      name: { text: row.name, href: `/o/${org}/settings/members/${row.id}` },
      craft: row.craft,
      team: row.teamName,
      role: sentence(row.role),
      also: [row.isAdmin && "admin", row.isFinance && "finance"].filter(Boolean).join(", ") || null,
      email: row.email,
    },
  }));
