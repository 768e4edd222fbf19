import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { frictionFilter } from "@/domain/friction/list-input";
import { listFrictions, mustReadFriction } from "@/domain/friction/queries";
import { queryOf, readPath } from "@/lib/address";
import { csvBatch, csvStream } from "@/lib/csv";

export async function GET(request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  await orNotFound(mustReadFriction(actor));
  const filter = frictionFilter(queryOf(request), csvBatch);
  return csvStream(
    "friction",
    [
      "id",
      "title",
      "kind",
      "severity",
      "status",
      "level",
      "team",
      "raised by",
      "lies with",
      "raised on",
      "working days",
      "hours a week",
      "answer",
      "answer text",
      "answer due on",
      "blocks",
    ],
    filter,
    (part) => listFrictions(actor, part),
    (row) => [
      row.label,
      row.title,
      row.kind,
      row.severity,
      row.status,
      row.level,
      row.teamName,
      row.raiserName,
      row.addresseeName,
      row.raisedOn,
      row.waited,
      row.hours,
      row.answerKind,
      row.answerText,
      row.answerDueOn,
      row.targets.map((target) => target.title).join("; "),
    ],
  );
}
