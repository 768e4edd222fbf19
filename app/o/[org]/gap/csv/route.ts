import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { gapTable } from "@/domain/diagnosis/gap-csv-rules";
import { getGap } from "@/domain/diagnosis/gap-page-queries";
import { ensureSignals } from "@/domain/objectives/signals-queries";
import { queryOf, readPath } from "@/lib/address";
import { csvResponse } from "@/lib/csv";

export async function GET(request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  await ensureSignals(actor);
  const gap = await orNotFound(getGap(actor));
  if (!gap) return new Response(null, { status: 204 });
  const { name, columns, rows } = gapTable(gap, queryOf(request).table ?? null);
  return csvResponse(name, columns, rows);
}
