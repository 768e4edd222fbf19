import { z } from "zod";
import { flag, id, keyIn, line, oneOf, optionalId, orderedBy, prose, version } from "../fields";
import { roles } from "../vocabulary";

const token = z.string({ error: "This link is incomplete." }).max(200, "This link is incomplete.");

export const inviteInput = z.object({
  addresses: prose(20_000, "Paste at least one address."),
  role: oneOf(roles, "Choose a role."),
  teamId: optionalId(),
  isAdmin: flag(),
});
export type Invite = z.output<typeof inviteInput>;

export const invitationInput = z.object({ membershipId: id(), version: version() });

/** `asMyself`: said yes to joining with an account of another address than the invited one. */
export const acceptInput = z.object({ token, asMyself: flag() });
export const joinInput = z.object({
  token,
  name: line(80, "Write your name."),
  password: z.string({ error: "Write a password." }).min(1, "Write a password."),
});

export type InvitationFilter = { after: readonly [string, string] | null; limit: number };

/** Which page of the invitations; it stands beside the page of the members, so its key has a name of its own. */
export const invitationFilter = (
  query: Record<string, string | string[] | undefined>,
  limit = 50,
): InvitationFilter => ({ after: keyIn(query.invited, orderedBy.text), limit });
