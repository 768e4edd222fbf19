import { requireActor } from "@/domain/access/session";
import { decisionFilter } from "@/domain/decisions/list-input";
import { listDecisions } from "@/domain/decisions/queries";
import { queryOf, readPath } from "@/lib/address";
import { csvBatch, csvStream } from "@/lib/csv";

const heads = ["id", "kind", "question", "choice", "reason", "status", "on", "decider", "revisit on", "what happened"];

export async function GET(request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const filter = decisionFilter(queryOf(request), csvBatch);
  return csvStream(
    "decisions",
    heads,
    filter,
    (part) => listDecisions(actor, part),
    (row) => [
      row.label,
      row.kind,
      row.question,
      row.choice,
      row.reason,
      row.status,
      row.on,
      row.deciderName,
      row.revisitOn,
      row.outcome,
    ],
  );
}
