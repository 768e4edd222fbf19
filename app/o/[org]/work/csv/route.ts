import { requireActor } from "@/domain/access/session";
import { workFilter } from "@/domain/projects/list-input";
import { listWork } from "@/domain/projects/work-queries";
import { queryOf, readPath } from "@/lib/address";
import { csvBatch, csvStream } from "@/lib/csv";

export async function GET(request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const filter = workFilter(queryOf(request), csvBatch);
  return csvStream(
    "work",
    [
      "id",
      "title",
      "type",
      "state",
      "blocked",
      "team",
      "assignee",
      "project",
      "why",
      "started on",
      "due on",
      "done on",
      "days",
    ],
    filter,
    (part) => listWork(actor, part),
    (row) => [
      row.label,
      row.title,
      row.type,
      row.state,
      row.blocked ? "yes" : "no",
      row.teamName,
      row.assigneeName,
      row.projectTitle,
      row.why.join(" > ") || row.broken,
      row.startedOn,
      row.dueOn,
      row.doneOn,
      row.age,
    ],
  );
}
