import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Invitations } from "@/components/people/invitations";
import { InviteForm } from "@/components/people/invite-form";
import { Members } from "@/components/people/members";
import { SettingsFrame } from "@/components/people/settings-frame";
import { placesOf } from "@/components/people/settings-places";
import { firstChoices } from "@/domain/access/choice-queries";
import { can } from "@/domain/access/policy";
import { requireActor } from "@/domain/access/session";
import { membersFinding, membersNeed } from "@/domain/people/finding-rules";
import { memberListInput } from "@/domain/people/input";
import { invitationFilter } from "@/domain/people/invitation-input";
import { listInvitations } from "@/domain/people/invitation-queries";
import { countMembers, listMembers, listTeams } from "@/domain/people/queries";
import { readPath, readQuery } from "@/lib/address";

export const metadata: Metadata = { title: "Members" };

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SettingsPage({ params, searchParams }: Props) {
  const actor = await requireActor((await readPath(params)).org);
  const query = readQuery(await searchParams);
  const places = placesOf(actor);
  const org = actor.org.slug;
  if (!places.includes("members")) redirect(`/o/${org}/settings/account`);
  const [teams, invitations] = await Promise.all([listTeams(actor), listInvitations(actor, invitationFilter(query))]);
  const { over, ...pending } = invitations;
  const frame = { org, name: actor.org.name, here: "members", places, label: "Members" } as const;
  if (!can(actor, "member.edit")) {
    const { own } = await firstChoices(actor, { own: ["invite-team"] });
    return (
      <SettingsFrame {...frame} finding="Invite people to your team." needs={membersNeed(over)}>
        <InviteForm org={org} teams={own} narrow />
        <Invitations org={org} {...pending} />
      </SettingsFrame>
    );
  }
  const filter = memberListInput.parse(query);
  const { first } = await firstChoices(actor, { first: ["team"] });
  const [{ rows, total, next }, counted] = await Promise.all([listMembers(actor, filter), countMembers(actor)]);
  const counts: Record<string, number> = {};
  for (const { role, n } of counted) counts[role] = (counts[role] ?? 0) + n;
  const people = counted.reduce((sum, { role, n }) => sum + (role === "viewer" ? 0 : n), 0);
  return (
    <SettingsFrame {...frame} finding={membersFinding(people, teams.length)} needs={membersNeed(over)}>
      <Members
        {...{ org, teams, first, filter, rows, total, next, invitations: pending, counts }}
        hide={query.hide}
        today={actor.today}
      />
    </SettingsFrame>
  );
}
