import { requireActor } from "@/domain/access/session";
import { capabilityFilter } from "@/domain/hypotheses/capability-input";
import { listCapabilities } from "@/domain/hypotheses/capability-queries";
import { gapOf } from "@/domain/hypotheses/capability-rules";
import { readPath } from "@/lib/address";
import { csvBatch, csvStream } from "@/lib/csv";

export async function GET(_request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  return csvStream(
    "capabilities",
    ["capability", "choice", "need", "have", "gap", "team", "rated on", "note"],
    capabilityFilter({}, csvBatch),
    (filter) => listCapabilities(actor, filter),
    (row) => [row.name, row.themeTitle, row.need, row.have, gapOf(row), row.teamName, row.assessedOn, row.note],
  );
}
