"use server";
import { env } from "@/lib/env";
import { enter } from "../access/enter";
import { requestOrigin } from "../access/request-origin";
import { accountAction, action, publicAction } from "../action";
import { acceptInvitation, joinWithNewAccount } from "./acceptance-commands";
import { editMember, reactivateMember, suspendMember } from "./commands";
import { editTeamInput, memberInput, memberStateInput, newTeamInput, teamInput } from "./input";
import { inviteMembers, renewInvitation, revokeInvitation } from "./invitation-commands";
import { acceptInput, invitationInput, inviteInput, joinInput } from "./invitation-input";
import { lookAlike } from "./look-alike-rules";
import { confirmRole, refuseRole } from "./role-commands";
import { archiveTeam, createTeam, editTeam } from "./team-commands";

/** Answers the links, this once: nobody can read them again, not even the database. */
export const inviteMembersAction = action(inviteInput, async (actor, input) => {
  const { invited, members } = await inviteMembers(actor, input);
  const passed = members.length ? ` Already here: ${members.join(", ")}.` : "";
  const waits = invited.some((one) => one.waits) ? ` ${waitingSentence}` : "";
  const close = invited.flatMap(({ email }) => lookAlike(email) ?? []).map((sentence) => ` ${sentence}`);
  return {
    message: `${linksSentence(invited.length)}${passed}${waits}${close.join("")}`,
    secrets: invited.map(linkOf),
  };
});

export const renewInvitationAction = action(invitationInput, async (actor, input) => {
  const invited = await renewInvitation(actor, input);
  const waits = invited.waits ? ` ${waitingSentence}` : "";
  return { message: `A new link; the former one opens nothing any more.${waits}`, secrets: [linkOf(invited)] };
});

export const revokeInvitationAction = action(invitationInput, async (actor, input) => {
  await revokeInvitation(actor, input);
  return { message: "The invitation is taken back." };
});

export const acceptInvitationAction = accountAction(acceptInput, async (account, input) => ({
  redirect: `/o/${await acceptInvitation(account, input)}`,
}));

export const joinAction = publicAction(joinInput, async (_, input) => {
  const { slug, signed } = await joinWithNewAccount(input, await requestOrigin());
  return enter(signed, `/o/${slug}`);
});

export const editMemberAction = action(memberInput, async (actor, input) => {
  await editMember(actor, input);
  return { redirect: `/o/${actor.org.slug}/settings` };
});

export const confirmRoleAction = action(memberStateInput, async (actor, input) => {
  await confirmRole(actor, input);
  return { redirect: `/o/${actor.org.slug}` };
});

export const refuseRoleAction = action(memberStateInput, async (actor, input) => {
  await refuseRole(actor, input);
  return { redirect: `/o/${actor.org.slug}` };
});

export const suspendMemberAction = action(memberStateInput, async (actor, input) => {
  await suspendMember(actor, input);
  return { message: "Suspended. From the next request on, this person is out." };
});

export const reactivateMemberAction = action(memberStateInput, async (actor, input) => {
  await reactivateMember(actor, input);
  return { message: "Back in." };
});

export const createTeamAction = action(newTeamInput, async (actor, input) => {
  await createTeam(actor, input);
  return { redirect: `/o/${actor.org.slug}/settings/teams` };
});

export const editTeamAction = action(editTeamInput, async (actor, input) => {
  await editTeam(actor, input);
  return { redirect: `/o/${actor.org.slug}/settings/teams` };
});

export const archiveTeamAction = action(teamInput, async (actor, input) => {
  await archiveTeam(actor, input);
  return { redirect: `/o/${actor.org.slug}/settings/teams` };
});

const linkOf = ({ email, path }: { email: string; path: string }) => ({ label: email, text: `${env().appUrl}${path}` });

function linksSentence(count: number): string {
  if (count === 0) return "Nobody new to invite.";
  return count === 1
    ? "Here is the link, valid for seven days. It is shown this once: copy it now."
    : `Here are ${count} links, valid for seven days. They are shown this once: copy them now.`;
}

/** A role above the inviter's own. */
const waitingSentence = "The role is above your own: it opens once an executive has confirmed it.";
