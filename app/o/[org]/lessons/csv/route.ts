import { requireActor } from "@/domain/access/session";
import { listLessons } from "@/domain/decisions/lesson-queries";
import { lessonFilter } from "@/domain/decisions/list-input";
import { queryOf, readPath } from "@/lib/address";
import { csvBatch, csvStream } from "@/lib/csv";

export async function GET(request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const filter = lessonFilter(queryOf(request), csvBatch);
  return csvStream(
    "lessons",
    ["id", "kind", "text", "state", "answer", "raised on", "raised by", "raised to"],
    filter,
    (part) => listLessons(actor, part),
    (row) => [row.label, row.kind, row.text, row.state, row.answer, row.raisedOn, row.raiserName, row.addresseeName],
  );
}
