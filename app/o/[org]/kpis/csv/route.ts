import { requireActor } from "@/domain/access/session";
import { kpiFilter } from "@/domain/objectives/measure-input";
import { listKpis } from "@/domain/objectives/measure-queries";
import { readPath } from "@/lib/address";
import { csvBatch, csvStream } from "@/lib/csv";

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
  return csvStream(
    "kpis",
    heads,
    kpiFilter({}, csvBatch),
    (filter) => listKpis(actor, filter),
    (row) => [
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
    ],
  );
}
