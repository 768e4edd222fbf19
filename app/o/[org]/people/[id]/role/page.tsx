import type { Metadata } from "next";
import { RoleQuestion } from "@/components/people/role-question";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { orNotFound } from "@/domain/access/or-not-found";
import { requireActor } from "@/domain/access/session";
import { getRoleToConfirm } from "@/domain/people/role-queries";
import { readPath } from "@/lib/address";

export const metadata: Metadata = { title: "A role to confirm" };

export default async function RolePage({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org, id } = await readPath(params);
  const actor = await requireActor(org);
  const question = await orNotFound(getRoleToConfirm(actor, id));
  return (
    <WorkPage
      stations={[
        { level: "People", label: "Everybody", href: `/o/${org}/people` },
        { level: "Role", label: question.name, you: true },
      ]}
    >
      <Finding sub="The role is above that of whoever asked for it, so it holds only when an executive says yes.">
        {`${question.askerName ?? "An admin"} asks for the role ${question.wanted} for ${question.name}.`}
      </Finding>
      <RoleQuestion org={org} question={question} />
    </WorkPage>
  );
}
