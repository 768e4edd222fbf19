import { z } from "zod";
import { encodings } from "@/lib/text-file";
import {
  date,
  id,
  idempotencyKey,
  number,
  oneOf,
  optionalId,
  optionalLine,
  optionalNumber,
  optionalProse,
  version,
  wholeNumber,
} from "../fields";
import { resourceUnits } from "../vocabulary";
import { amountProblem, periodProblem } from "./rules";
import { splitProblem, targetOf } from "./split-rules";

/** One's own week: two columns of rows, what and how much. Rows without a choice or with 0 fall away. */
export const splitWeekInput = z
  .object({
    week: date(),
    /** Of the week as it stood when the form was opened; 0 when nothing was told yet. */
    seen: wholeNumber(0, 1_000_000_000, "This form is out of date; open it again."),
    targets: z
      .array(z.string().refine((value) => value === "" || targetOf(value) !== null, "Choose one from the list."))
      .max(60)
      .default([]),
    shares: z
      .array(z.preprocess((value) => (value === "" ? "0" : value), wholeNumber(0, 100, "Shares go in steps of ten.")))
      .max(60)
      .default([]),
  })
  .superRefine((input, context) => {
    const rows = input.targets.map((target, index) => ({ target, share: input.shares[index] ?? 0 }));
    const unnamed = rows.some(({ target, share }) => target === "" && share > 0);
    const problem = unnamed ? "Choose what the share went to." : splitProblem(rows);
    if (problem) context.addIssue({ code: "custom", path: ["shares"], message: problem });
  });

const plan = {
  unit: oneOf(resourceUnits, "Choose days, money or people."),
  amount: number("Write an amount above 0, as 12 or 3.5."),
  periodStart: date("Write the first day."),
  periodEnd: date("Write the last day."),
  teamId: optionalId(),
  /** `objective:<id>` or `project:<id>`; empty for what a team has in all. */
  target: z
    .string()
    .default("")
    .refine((value) => /^$|^(objective|project):[0-9a-f-]{36}$/.test(value), "Choose one from the list."),
  expectedReturn: optionalNumber(),
  expectedReturnText: optionalLine(300),
  note: optionalProse(1000),
};

type PlanFields = {
  unit: (typeof resourceUnits)[number];
  amount: number;
  periodStart: string;
  periodEnd: string;
  teamId: string | null;
  target: string;
};

function checkPlan(input: PlanFields, context: z.RefinementCtx) {
  const say = (field: string, message: string | null) => {
    if (message) context.addIssue({ code: "custom", path: [field], message });
  };
  say("amount", amountProblem(input.unit, input.amount));
  say("periodEnd", periodProblem(input.periodStart, input.periodEnd));
  if (!input.teamId && input.target === "") say("target", "Say for what: an objective, a project, or a team.");
  if (input.unit === "headcount" && !input.teamId) say("teamId", "People are planned for a team.");
}

export const planInput = z.object({ ...plan, key: idempotencyKey() }).superRefine(checkPlan);
export const editPlanInput = z.object({ ...plan, entryId: id(), version: version() }).superRefine(checkPlan);
export const withdrawPlanInput = z.object({ entryId: id(), version: version() });

export type SplitWeek = z.output<typeof splitWeekInput>;
export type PlanEntry = z.output<typeof planInput>;
export type EditPlan = z.output<typeof editPlanInput>;

/** A file, or what was pasted; the file counts when both are there. How the file was written comes with its text. */
export const importMoneyInput = z
  .object({
    text: z.string().default(""),
    file: z.string().default(""),
    fileEncoding: z.enum(encodings).optional(),
  })
  .superRefine((input, context) => {
    if (input.text.trim() === "" && input.file.trim() === "")
      context.addIssue({ code: "custom", path: ["text"], message: "Paste lines or choose a file." });
  });
