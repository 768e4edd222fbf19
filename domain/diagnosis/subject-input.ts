import { z } from "zod";

/** What has a history of its own page. */
export const subjectTypes = [
  "brief",
  "back_brief",
  "objective",
  "measure",
  "project",
  "work_item",
  "friction",
  "theme",
  "hypothesis",
  "market_signal",
  "capability",
  "decision",
  "lesson",
  "review",
  "resource_plan",
  "dive",
  "team",
  "membership",
  "organization",
] as const;
export type SubjectType = (typeof subjectTypes)[number];

export const subjectInput = z.object({ type: z.enum(subjectTypes), id: z.string().uuid() });

/** `brief:<id>` as what a figure is about; `null` for anything else. */
export function aboutInput(text: string | string[] | undefined): z.output<typeof subjectInput> | null {
  const [type, id] = typeof text === "string" ? text.split(":") : [];
  const parsed = subjectInput.safeParse({ type, id });
  return parsed.success ? parsed.data : null;
}
