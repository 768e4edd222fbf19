import { requireActor } from "@/domain/access/session";
import { signalFilter } from "@/domain/hypotheses/market-signal-input";
import { listSignals } from "@/domain/hypotheses/market-signal-queries";
import { queryOf, readPath } from "@/lib/address";
import { csvBatch, csvStream } from "@/lib/csv";

const heads = [
  "id",
  "title",
  "kind",
  "impact",
  "direction",
  "seen on",
  "touches",
  "brought by",
  "state",
  "answer",
  "answered by",
  "answered on",
  "source",
  "detail",
];

export async function GET(request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const filter = signalFilter(queryOf(request), csvBatch);
  return csvStream(
    "outside",
    heads,
    filter,
    (part) => listSignals(actor, part),
    (row) => [
      row.label,
      row.title,
      row.kind,
      row.impact,
      row.direction,
      row.observedOn,
      row.touches.map((one) => one.title).join("; "),
      row.raiserName,
      row.status,
      row.answer,
      row.answererName,
      row.answeredOn,
      row.sourceUrl,
      row.detail,
    ],
  );
}
