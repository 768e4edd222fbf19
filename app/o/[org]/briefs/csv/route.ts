import { requireActor } from "@/domain/access/session";
import { briefFilter } from "@/domain/briefs/list-input";
import { listBriefs } from "@/domain/briefs/queries";
import { nameOrHidden } from "@/domain/vocabulary";
import { queryOf, readPath } from "@/lib/address";
import { csvBatch, csvStream } from "@/lib/csv";

const heads = [
  "id",
  "title",
  "state",
  "theme",
  "author",
  "version",
  "in force since",
  "ended on",
  "purpose",
  "key tasks",
];

export async function GET(request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const { part } = briefFilter.parse(queryOf(request));
  return csvStream(
    "briefs",
    [...heads, "asked to give back", "accepted", "complexity"],
    { part, after: null as number | null },
    ({ part, after }) => listBriefs(actor, { part, after: after ?? undefined }, csvBatch),
    (row) => [
      row.label,
      row.title,
      row.status,
      nameOrHidden("theme", row.themeTitle),
      row.authorName,
      row.versionNo,
      row.since,
      row.until,
      row.purpose,
      row.keyTasks,
      row.agreed.required,
      row.agreed.accepted,
      row.complexity,
    ],
  );
}
