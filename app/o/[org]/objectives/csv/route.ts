import { requireActor } from "@/domain/access/session";
import { objectiveFilter } from "@/domain/objectives/list-input";
import { listObjectives } from "@/domain/objectives/queries";
import { nameOrHidden } from "@/domain/vocabulary";
import { queryOf, readPath } from "@/lib/address";
import { csvBatch, csvStream } from "@/lib/csv";

const heads = [
  "id",
  "title",
  "kind",
  "state",
  "status",
  "score",
  "confidence",
  "weakest",
  "start on",
  "due on",
  "team",
  "owner",
  "theme",
];

export async function GET(request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const filter = objectiveFilter(queryOf(request), csvBatch);
  return csvStream(
    "objectives",
    heads,
    filter,
    (part) => listObjectives(actor, part),
    (row) => [
      row.label,
      row.title,
      row.kind,
      row.status,
      row.signalStatus,
      row.score,
      row.confidence,
      row.weakest,
      row.startOn,
      row.dueOn,
      row.teamName,
      row.ownerStatus === "departed" ? `${row.ownerName} (has left)` : row.ownerName,
      nameOrHidden("theme", row.themeTitle),
    ],
  );
}
