import type { Actor } from "@/domain/access/actor";
import { can } from "@/domain/access/policy";
import type { SettingsPlace } from "./settings-frame";

/** Whether the reader may invite at all: admins, and managers where the organization lets them. */
export const mayInvite = (actor: Actor): boolean =>
  can(actor, "member.invite") ||
  (actor.org.settings.managersMayInvite === true &&
    [...actor.ledTeamIds, actor.teamId].some((teamId) => can(actor, "member.invite-contributor", { teamId })));

/** The places of the settings that the reader has. */
export function placesOf(actor: Actor): SettingsPlace[] {
  if (can(actor, "settings.edit")) return ["members", "teams", "organization", "thresholds", "system", "account"];
  return mayInvite(actor) ? ["members", "account"] : ["account"];
}
