import { requireActor } from "@/domain/access/session";
import { reviewFilter } from "@/domain/reviews/list-input";
import { listReviews } from "@/domain/reviews/queries";
import { queryOf, readPath } from "@/lib/address";
import { csvResponse } from "@/lib/csv";

export async function GET(request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const query = queryOf(request);
  const { rows } = await listReviews(actor, reviewFilter(query, 10_000));
  return csvResponse(
    "reviews",
    ["id", "kind", "team", "planned for", "held on", "state", "why skipped", "led by"],
    rows.map((row) => [
      row.label,
      row.kind,
      row.teamName,
      row.scheduledFor,
      row.heldOn,
      row.state,
      row.skipReason,
      row.leaderName,
    ]),
  );
}
