import { requireActor } from "@/domain/access/session";
import { heatRows } from "@/domain/pulse/finding-rules";
import { listResults } from "@/domain/pulse/queries";
import { statements } from "@/domain/pulse/rules";
import { readPath } from "@/lib/address";
import { csvResponse } from "@/lib/csv";

/** What the page shows and nothing more: rounded and capped shares of the teams that may be shown. */
export async function GET(_request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const results = await listResults(actor, 12);
  return csvResponse(
    "pulse",
    ["round", "team", "answers", ...statements.map(({ name }) => `${name}, share who disagree`), "why hidden"],
    results.flatMap((round) =>
      heatRows(round).map((row) => [
        round.opensOn,
        row.name,
        row.answers,
        ...statements.map(({ name }) => row.shares[name]?.words ?? null),
        row.why,
      ]),
    ),
  );
}
