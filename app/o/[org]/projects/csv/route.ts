import { requireActor } from "@/domain/access/session";
import { projectFilter } from "@/domain/projects/project-list-input";
import { listProjects } from "@/domain/projects/queries";
import { nameOrHidden } from "@/domain/vocabulary";
import { queryOf, readPath } from "@/lib/address";
import { csvBatch, csvStream } from "@/lib/csv";

export async function GET(request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const filter = projectFilter(queryOf(request), csvBatch);
  return csvStream(
    "projects",
    [
      "id",
      "title",
      "kind",
      "status",
      "team",
      "owner",
      "objective",
      "kpi",
      "obligation",
      "start on",
      "due on",
      "original due on",
      "replanned",
      "items left",
    ],
    filter,
    (part) => listProjects(actor, part),
    (row) => [
      row.label,
      row.title,
      row.kind,
      row.status,
      row.teamName,
      row.ownerName,
      row.objectiveId && nameOrHidden("objective", row.objectiveTitle),
      row.kpiMeasureId && nameOrHidden("measure", row.kpiTitle),
      row.obligation,
      row.startOn,
      row.dueOn,
      row.originalDueOn,
      row.replanCount,
      row.remaining,
    ],
  );
}
