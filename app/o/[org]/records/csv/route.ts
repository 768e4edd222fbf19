import { requireActor } from "@/domain/access/session";
import { getRecords } from "@/domain/diagnosis/records-queries";
import { recordsTable } from "@/domain/diagnosis/records-rules";
import { queryOf, readPath } from "@/lib/address";
import { csvResponse } from "@/lib/csv";

/** As many rows as a spreadsheet is asked to open. */
const mostRows = 10_000;

export async function GET(request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const wanted = queryOf(request).table ?? null;
  const { name, columns, rows } = recordsTable(await getRecords(actor, { limit: mostRows }), wanted);
  return csvResponse(name, columns, rows);
}
