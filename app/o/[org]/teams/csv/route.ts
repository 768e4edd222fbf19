import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { teamFilter } from "@/domain/projects/team-list-input";
import { listTeamFlows } from "@/domain/projects/team-queries";
import { queryOf, readPath } from "@/lib/address";
import { csvStream } from "@/lib/csv";

/** The list of teams as a file: the flow of 13 weeks in numbers. */
export async function GET(request: Request, { params }: { params: Promise<{ org: string }> }) {
  const actor = await requireActor((await readPath(params)).org);
  const seesFriction = can(actor, "friction.read");
  const filter = teamFilter(queryOf(request), 50);
  return csvStream(
    "teams",
    "team,lead,finished,days p50,days p85,open,old,blocked,on time,rework,first time right,trust".split(","),
    filter,
    (part) => listTeamFlows(actor, part),
    ({ name, leadName, flow }) => [
      name,
      leadName,
      flow.finished,
      flow.expected.value?.p50,
      flow.expected.value?.p85,
      flow.open.length,
      flow.older,
      seesFriction ? flow.blocked : null,
      flow.onTime.value?.share,
      flow.quality.value?.reworkShare,
      flow.quality.value?.firstTimeRight,
      flow.law.level.replaceAll("_", " "),
    ],
  );
}
