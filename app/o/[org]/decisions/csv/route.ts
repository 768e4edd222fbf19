import { requireActor } from "@/domain/access/session";
import { decisionFilter } from "@/domain/decisions/list-input";
import { listDecisions } from "@/domain/decisions/queries";
import { queryOf, readPath } from "@/lib/address";
import { csvResponse } from "@/lib/csv";

const heads = ["id", "kind", "question", "choice", "reason", "status", "on", "decider", "revisit on", "what happened"];

export async function GET(request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const query = queryOf(request);
  const { rows } = await listDecisions(actor, decisionFilter(query, 10_000));
  return csvResponse(
    "decisions",
    heads,
    rows.map((row) => [
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
    ]),
  );
}
