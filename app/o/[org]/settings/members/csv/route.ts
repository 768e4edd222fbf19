import { notFound } from "next/navigation";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { memberListInput } from "@/domain/people/input";
import { listMembers } from "@/domain/people/queries";
import { queryOf, readPath } from "@/lib/address";
import { csvBatch, csvStream } from "@/lib/csv";

export async function GET(request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  if (!can(actor, "member.edit")) notFound();
  const filter = memberListInput.parse(queryOf(request));
  return csvStream(
    "members",
    ["name", "e-mail", "role", "team", "craft", "share of full time", "admin", "finance", "state"],
    filter,
    (part) => listMembers(actor, part, csvBatch),
    (row) => [
      row.name,
      row.email,
      row.role,
      row.teamName,
      row.craft,
      row.fte,
      row.isAdmin ? "yes" : "no",
      row.isFinance ? "yes" : "no",
      row.status,
    ],
  );
}
