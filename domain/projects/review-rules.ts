/** A step of an item as its history tells it. */
export type ReviewStep = { itemId: string; on: string; action: string; state: string | null };

/** One wait for acceptance: from entering review to being accepted or sent back; still waiting without an end. */
export type ReviewRound = { itemId: string; enteredOn: string; leftOn: string | null };

/**
 * N9's rounds from the history of items, oldest step first: each entry into review is a wait of its own, so that work
 * sent back twice counts three times. A move that was taken back within its minute was none.
 */
export function reviewRounds(steps: readonly ReviewStep[]): ReviewRound[] {
  const rounds: ReviewRound[] = [];
  const waiting = new Map<string, ReviewRound>();
  for (const { itemId, on, action, state } of steps) {
    const open = waiting.get(itemId);
    if (action === "work-item.move-undone") {
      const last = rounds.findLast((round) => round.itemId === itemId);
      if (open && state !== "review") {
        rounds.splice(rounds.indexOf(open), 1);
        waiting.delete(itemId);
      } else if (last && state === "review") {
        last.leftOn = null;
        waiting.set(itemId, last);
      }
    } else if (state === "review" && !open) {
      const round = { itemId, enteredOn: on, leftOn: null };
      rounds.push(round);
      waiting.set(itemId, round);
    } else if (open && state !== null && state !== "review") {
      open.leftOn = on;
      waiting.delete(itemId);
    }
  }
  return rounds;
}
