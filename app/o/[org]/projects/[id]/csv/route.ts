import { flowTable } from "@/components/projects/flow-pictures";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getProjectFlow } from "@/domain/projects/project-flow-queries";
import { getProject } from "@/domain/projects/queries";
import { queryOf, readPath } from "@/lib/address";
import { csvResponse } from "@/lib/csv";

/** The rows behind a picture of a project: throughput, cycle time or ageing. */
export async function GET(request: Request, { params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const project = await orNotFound(getProject(actor, id));
  const { flow } = await getProjectFlow(actor, project);
  const table = flowTable(queryOf(request).table ?? null, flow, []);
  return csvResponse(table.name, table.heads, table.rows);
}
