import { requireActor } from "@/domain/access/session";
import { listLessons } from "@/domain/decisions/lesson-queries";
import { lessonFilter } from "@/domain/decisions/list-input";
import { queryOf, readPath } from "@/lib/address";
import { csvResponse } from "@/lib/csv";

export async function GET(request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const query = queryOf(request);
  const { rows } = await listLessons(actor, lessonFilter(query, 10_000));
  return csvResponse(
    "lessons",
    ["id", "kind", "text", "state", "answer", "raised on", "raised by", "raised to"],
    rows.map((row) => [
      row.label,
      row.kind,
      row.text,
      row.state,
      row.answer,
      row.raisedOn,
      row.raiserName,
      row.addresseeName,
    ]),
  );
}
