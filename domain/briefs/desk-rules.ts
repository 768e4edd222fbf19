import type { Actor } from "../access/actor";
import type { RecipientState } from "./back-brief-rules";

type Place = { name: string; state: RecipientState; roundsInThis: number; days: number };

type Part = { isAuthor: boolean; isDelegate: boolean; isRecipient: boolean };
type Given = { id: string; teamId: string | null };

/**
 * Whose rounds somebody reads on the desk of a brief: those who wrote or got it, and executives, read all of them;
 * managers those of their people. Whoever reads none has no desk there.
 */
export function roundsRead<R extends Given>(actor: Actor, part: Part, recipients: readonly R[]): R[] {
  if (part.isAuthor || part.isDelegate || part.isRecipient || actor.role === "executive") return [...recipients];
  return recipients.filter(
    ({ id, teamId }) => (teamId !== null && actor.scopeTeamIds.includes(teamId)) || id === actor.membershipId,
  );
}

/** Whether the desk of a brief is there for somebody. */
export const hasDesk = (actor: Actor, part: Part, recipients: readonly Given[]): boolean =>
  part.isAuthor ||
  part.isDelegate ||
  part.isRecipient ||
  actor.role === "executive" ||
  roundsRead(actor, part, recipients).length > 0;

const ordinals = ["", "", " again", " a third time", " a fourth time"];

/** The sentence that opens the desk: who gives it back, how often, and what is owed. */
export function deskFinding(
  place: Place | null,
  accepted: number,
  required: number,
): { said: string; needs: string | null } {
  if (!place) return { said: "Nobody was named to give this brief back.", needs: null };
  const first = place.name.split(" ")[0] ?? place.name;
  const often = ordinals[place.roundsInThis] ?? ` in round ${place.roundsInThis}`;
  const words: Record<RecipientState, [string, string | null]> = {
    waiting: [`${first} gives it back${often}.`, "Is it understood?"],
    sent_back: [`${first} was asked to look again.`, null],
    draft: [`${first} is writing, ${place.days} working days after the brief.`, null],
    withdrawn: [`${first} took it back to go on writing.`, null],
    not_begun: [`${first} has not begun, ${place.days} working days after the brief.`, null],
    accepted: [`${first} has it: accepted in round ${place.roundsInThis || 1}. ${accepted} of ${required} have.`, null],
  };
  const [said, needs] = words[place.state];
  return { said, needs };
}

/** The same for the recipient's own desk. */
export function ownFinding(state: RecipientState, days: number): { said: string; needs: string | null } {
  if (state === "accepted") return { said: "Your back-brief was accepted.", needs: null };
  if (state === "waiting") return { said: "It is with the author.", needs: null };
  if (state === "sent_back") return { said: "It came back to you.", needs: "Write the next round." };
  const waited = days === 1 ? "One working day" : `${days} working days`;
  return { said: "Give it back in your own words.", needs: days > 0 ? `${waited} have passed.` : null };
}
