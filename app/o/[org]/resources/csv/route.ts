import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { realityFilter } from "@/domain/resources/list-input";
import { getRealityTable } from "@/domain/resources/table-queries";
import { queryOf, readPath } from "@/lib/address";
import { csvResponse } from "@/lib/csv";

export async function GET(request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const query = queryOf(request);
  const { name, heads, rows } = await orNotFound(getRealityTable(actor, realityFilter(query), query.part ?? "days"));
  return csvResponse(name, heads, rows);
}
