import { z } from "zod";
import { optionalNumber, version } from "../fields";
import { thresholdPaths, thresholdProblem } from "../signals/own-thresholds";

/** One field for every threshold, named by its path; an empty one goes back to the default. */
export const thresholdsInput = z
  .object({
    ...Object.fromEntries(thresholdPaths().map(([path]) => [path, optionalNumber()])),
    version: version(),
  })
  .superRefine((input, context) => {
    const values = input as Record<string, unknown>;
    for (const [path, usual] of thresholdPaths()) {
      const value = values[path];
      const problem = typeof value === "number" ? thresholdProblem(path, usual, value) : null;
      if (problem) context.addIssue({ code: "custom", path: [path], message: problem });
    }
  });
