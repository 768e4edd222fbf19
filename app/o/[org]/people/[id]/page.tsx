import type { Metadata } from "next";
import { Person } from "@/components/people/person";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { orNotFound } from "@/domain/access/or-not-found";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { ensureSignals } from "@/domain/objectives/signals-queries";
import { personFinding } from "@/domain/people/finding-rules";
import { getPerson } from "@/domain/people/person-queries";
import { readPath } from "@/lib/address";
import { sentence } from "@/lib/format";

export const metadata: Metadata = { title: "Person" };

export default async function PersonPage({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  await ensureSignals(actor);
  const person = await orNotFound(getPerson(actor, id));
  const owns = {
    objectives: person.objectives.length,
    projects: person.projects.length,
    open: person.work.length,
  };
  const where = [sentence(person.role), person.craft, person.teamName].filter(Boolean).join(", ");
  return (
    <WorkPage
      stations={[
        ...(person.teamName
          ? [{ level: "Team", label: person.teamName, href: `/o/${org}/teams/${person.teamId}` }]
          : []),
        { level: "Person", label: person.name, you: true },
      ]}
    >
      <Finding
        needs={person.status === "departed" ? "This person has left." : undefined}
        sub={
          <>
            {where}
            {person.status === "suspended" && ", suspended"}.{" "}
            {id === actor.membershipId && (
              <>
                <Link href={`/o/${org}/growth`}>Up and out, for your eyes only</Link>.{" "}
              </>
            )}
            {can(actor, "member.edit") && person.status !== "departed" && (
              <Link href={`/o/${org}/settings/members/${id}`}>Set role and team</Link>
            )}
          </>
        }
      >
        {personFinding(person.name, owns)}
      </Finding>
      <Person org={org} today={actor.today} person={person} />
    </WorkPage>
  );
}
