import { requireActor } from "@/domain/access/session";
import { getTurnover } from "@/domain/departures/turnover-queries";
import { spanWords } from "@/domain/signals/wording";
import { readPath } from "@/lib/address";
import { csvResponse } from "@/lib/csv";

/** M25 as a file; reasons only for admins, and only where two or more left. */
export async function GET(_request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const view = await getTurnover(actor);
  return csvResponse(
    "turnover",
    [
      "team",
      "people",
      `left in ${spanWords(view.limits.windowDays)}`,
      "mean people",
      "rate a year",
      "lit",
      ...(view.showsReasons ? ["reasons"] : []),
    ],
    [view.organization, ...view.teams].map((line) => [
      line.name,
      line.people,
      line.leavers,
      line.headcount,
      line.rate,
      line.isLit ? "yes" : "no",
      ...(view.showsReasons ? [line.reasons.map(({ reason, n }) => `${reason} ${n}`).join("; ")] : []),
    ]),
  );
}
