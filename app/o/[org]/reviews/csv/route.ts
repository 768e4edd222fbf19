import { requireActor } from "@/domain/access/session";
import { reviewFilter } from "@/domain/reviews/list-input";
import { listReviews } from "@/domain/reviews/queries";
import { queryOf, readPath } from "@/lib/address";
import { csvBatch, csvStream } from "@/lib/csv";

export async function GET(request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const filter = reviewFilter(queryOf(request), csvBatch);
  return csvStream(
    "reviews",
    ["id", "kind", "team", "planned for", "held on", "state", "why skipped", "led by"],
    filter,
    (part) => listReviews(actor, part),
    (row) => [
      row.label,
      row.kind,
      row.teamName,
      row.scheduledFor,
      row.heldOn,
      row.state,
      row.skipReason,
      row.leaderName,
    ],
  );
}
