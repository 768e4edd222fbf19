import { flowTable } from "@/components/projects/flow-pictures";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getTeamFlow } from "@/domain/projects/team-queries";
import { queryOf, readPath } from "@/lib/address";
import { csvResponse } from "@/lib/csv";

/** The rows behind a picture of a team: throughput, cycle time, ageing or cumulative flow. */
export async function GET(request: Request, { params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const team = await orNotFound(getTeamFlow(actor, id));
  const table = flowTable(queryOf(request).table ?? null, team.flow, team.cumulative);
  return csvResponse(table.name, table.heads, table.rows);
}
