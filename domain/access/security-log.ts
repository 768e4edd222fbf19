import "server-only";
import { realNow } from "@/lib/clock";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

export type SecurityEvent =
  | "sign-in"
  | "sign-in-refused"
  | "sign-up"
  | "session-ended"
  | "password-changed"
  | "invitation-accepted"
  | "member-changed"
  | "denied";

type Facts = { user?: string | null; member?: string | null; org?: string | null; from?: string; what?: string };

/**
 * One line for whoever watches over the instance: what happened, to which account, in which organization, from where,
 * when. Ids only: never a password, a token, a name, an e-mail address or an answer.
 */
export function noteSecurity(event: SecurityEvent, { user, member, org, from, what }: Facts): void {
  if (env().logLevel !== "info" && env().logLevel !== "debug") return;
  log.info(`security ${event}`, {
    at: realNow().toISOString(),
    ...(user ? { user } : {}),
    ...(member ? { member } : {}),
    ...(org ? { org } : {}),
    ...(from ? { from } : {}),
    ...(what ? { what } : {}),
  });
}
