import { requireActor } from "@/domain/access/session";
import { getAwareness } from "@/domain/dives/awareness-queries";
import { diveFilter } from "@/domain/dives/list-input";
import { listDives } from "@/domain/dives/queries";
import { byNeed, levelWords } from "@/domain/dives/rules";
import { queryOf, readPath } from "@/lib/address";
import { csvBatch, csvResponse, csvStream } from "@/lib/csv";

/** The visits as the list filters them; `?of=teams` is the table of where leaders have been. */
export async function GET(request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const query = queryOf(request);
  if (query.of === "teams") {
    const view = await getAwareness(actor);
    return csvResponse(
      "where-leaders-have-been",
      ["team", "seen", "days since", "last visit", "by", "people", ...(view.showsHours ? ["hours lost a week"] : [])],
      byNeed(view.areas).map((area) => [
        area.name,
        levelWords[area.level],
        area.days,
        area.last?.on ?? null,
        area.last?.leaderName ?? null,
        area.headcount,
        ...(view.showsHours ? [area.hours] : []),
      ]),
    );
  }
  const filter = diveFilter(query, csvBatch);
  return csvStream(
    "dives",
    ["id", "question", "team", "leader", "host", "on", "how", "state", "seen", "surprised by", "host's line"],
    filter,
    (part) => listDives(actor, part),
    (row) => [
      row.label,
      row.question,
      row.teamName,
      row.leaderName,
      row.hostName,
      row.diveOn,
      row.mode,
      row.state,
      row.seen,
      row.surprisedBy,
      row.hostLine,
    ],
  );
}
