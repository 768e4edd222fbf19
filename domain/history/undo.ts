import { undoSeconds } from "@/lib/undo";

/** What was done may be taken back by the same person for a minute (settled 10). */
export const isJustDone = (at: Date, now: Date): boolean => now.getTime() - at.getTime() <= undoSeconds * 1000;

export const tooLate = "This can be taken back by the same person within a minute.";
