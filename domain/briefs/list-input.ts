import { z } from "zod";

export const briefParts = ["in_force", "writing", "ended"] as const;

/** The state of the list in the address; what is no sense becomes the first page of what is in force. */
export const briefFilter = z.object({
  part: z.enum(briefParts).catch("in_force"),
  after: z.coerce.number().int().positive().max(2_000_000_000).optional().catch(undefined),
});

export type BriefFilter = z.output<typeof briefFilter>;

const versionNo = z.coerce.number().int().positive().max(100_000).optional().catch(undefined);

/** Two versions to lay side by side; what is missing becomes the latest and the one before. */
export const versionPair = z.object({ from: versionNo, to: versionNo });
