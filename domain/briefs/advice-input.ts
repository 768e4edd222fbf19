import { z } from "zod";

/** The rows of key tasks as they stand in the editor, for advice on them. */
export const taskTextsInput = z.strictObject({ tasks: z.array(z.string().max(2_000)).max(30) });
