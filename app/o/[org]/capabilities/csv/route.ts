import { requireActor } from "@/domain/access/session";
import { listCapabilities } from "@/domain/hypotheses/capability-queries";
import { gapOf } from "@/domain/hypotheses/capability-rules";
import { readPath } from "@/lib/address";
import { csvResponse } from "@/lib/csv";

export async function GET(_request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const rows = await listCapabilities(actor);
  return csvResponse(
    "capabilities",
    ["capability", "choice", "need", "have", "gap", "team", "rated on", "note"],
    rows.map((row) => [
      row.name,
      row.themeTitle,
      row.need,
      row.have,
      gapOf(row),
      row.teamName,
      row.assessedOn,
      row.note,
    ]),
  );
}
