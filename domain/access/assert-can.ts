import { forbidden } from "@/lib/errors";
import type { Actor } from "./actor";
import { can, type Permission, type Subject } from "./policy";

/** Throws `forbidden` with a sentence unless the policy allows it. Every command calls it on the row it loaded. */
export function assertCan(actor: Actor, permission: Permission, subject: Subject = {}, sentence?: string): void {
  if (!can(actor, permission, subject)) throw forbidden(sentence);
}
