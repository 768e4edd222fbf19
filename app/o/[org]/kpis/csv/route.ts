import { requireActor } from "@/domain/access/session";
import { listKpis } from "@/domain/objectives/measure-queries";
import { readPath } from "@/lib/address";
import { csvResponse } from "@/lib/csv";

const heads = [
  "id",
  "title",
  "value",
  "unit",
  "read on",
  "target",
  "from",
  "to",
  "benchmark",
  "source",
  "judges",
  "owner",
];

export async function GET(_request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const rows = await listKpis(actor);
  return csvResponse(
    "kpis",
    heads,
    rows.map((row) => [
      row.label,
      row.title,
      row.readings.at(-1)?.value ?? null,
      row.unit,
      row.readings.at(-1)?.asOf ?? null,
      row.target,
      row.lo,
      row.hi,
      row.benchmarkValue,
      row.benchmarkSource,
      row.themes.map((theme) => theme.title).join("; "),
      row.ownerLeft ? `${row.ownerName} (has left)` : row.ownerName,
    ]),
  );
}
