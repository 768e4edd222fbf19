import { z } from "zod";
import { flag, id, idempotencyKey, line, oneOf, optionalProse, prose, version, wholeNumber } from "../fields";
import { stages, themeKinds } from "../vocabulary";
import { horizonProblem } from "./rules";

const year = (sentence: string) => wholeNumber(2000, 2100, sentence);

const theme = {
  title: line(120, "Name the choice in a few words."),
  kind: oneOf(themeKinds, "Choose what kind of choice this is."),
  choice: prose(1000, "Write what we choose."),
  notDoing: prose(1000, "Write what we will not do; without it there is no choice."),
  isNewMarket: flag(),
  horizonStartYear: year("Write the first year."),
  horizonEndYear: year("Write the last year."),
  ownerId: id("Choose who answers for this theme."),
  kpiIds: z.array(id()).max(10, "At most ten KPIs.").default([]),
};

export const draftThemeInput = z.object({ ...theme, key: idempotencyKey() }).superRefine(checkHorizon);
export const editThemeInput = z.object({ ...theme, themeId: id(), version: version() }).superRefine(checkHorizon);
export const themeInput = z.object({ themeId: id(), version: version() });
export const identityInput = z.object({
  identityStatement: optionalProse(280),
  stage: oneOf(stages, "Choose a stage."),
  version: version(),
});

export type DraftTheme = z.output<typeof draftThemeInput>;
export type EditTheme = z.output<typeof editThemeInput>;

function checkHorizon(input: { horizonStartYear: number; horizonEndYear: number }, context: z.RefinementCtx) {
  const problem = horizonProblem(input.horizonStartYear, input.horizonEndYear);
  if (problem) context.addIssue({ code: "custom", path: ["horizonEndYear"], message: problem });
}
