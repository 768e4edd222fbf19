import { requireActor } from "@/domain/access/session";
import { hypothesisFilter } from "@/domain/hypotheses/list-input";
import { listHypotheses } from "@/domain/hypotheses/queries";
import { chance } from "@/domain/hypotheses/wording-rules";
import { queryOf, readPath } from "@/lib/address";
import { csvResponse } from "@/lib/csv";

const heads = [
  "id",
  "statement",
  "about",
  "state",
  "proposed",
  "chance",
  "in words",
  "findings",
  "sources",
  "load-bearing",
  "choice",
  "brief",
  "test by",
  "edits of frozen rules",
  "owner",
];

export async function GET(request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const { rows } = await listHypotheses(
    actor,
    hypothesisFilter({ ...queryOf(request), after: undefined }, Number.POSITIVE_INFINITY),
  );
  return csvResponse(
    "bets",
    heads,
    rows.map((bet) => [
      bet.label,
      bet.statement,
      bet.category,
      bet.status,
      bet.proposedVerdict,
      bet.status === "draft" ? null : chance(bet.belief.probability),
      bet.status === "draft" ? null : bet.belief.words,
      bet.belief.findings,
      bet.belief.sources,
      bet.loadBearing,
      bet.themeTitle,
      bet.briefTitle,
      bet.testBy,
      bet.ruleEdits,
      bet.ownerName,
    ]),
  );
}
