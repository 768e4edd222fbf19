import { requireActor } from "@/domain/access/session";
import { reviewFilter } from "@/domain/reviews/list-input";
import { listReviews } from "@/domain/reviews/queries";
import { csvResponse } from "@/lib/csv";

export async function GET(request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await params).org);
  const query = Object.fromEntries(new URL(request.url).searchParams);
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
