import {
  type Advice,
  type BriefWords,
  briefAdvice,
  conditionsOf,
  type Defect,
  publicationDefects,
} from "@/domain/briefs/rules";
import type { Thresholds } from "@/domain/signals/thresholds";
import type { Stage } from "@/domain/vocabulary";

/** What the editor must know beside the words. */
export type DeskFacts = {
  /** Where advice on the words of key tasks is asked for, and what is said of those last saved. */
  advicePath: string;
  adviceOnTasks: Advice[];
  locale: string;
  today: string;
  stage: Stage;
  measuresOfObjectives: number[];
  thresholds: Thresholds;
};

/** The rows of key tasks as they stand, empty ones too. */
export const taskTextsIn = (form: FormData): string[] => form.getAll("taskTexts").map((one) => String(one).trim());

export type Written = { words: BriefWords; recipients: number };

/** What stands in the form now, as the rules read it. */
export function writtenIn(form: FormData): Written {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const texts = (name: string) => form.getAll(name).map((one) => String(one).trim());
  const main = text("mainEffort");
  return {
    words: {
      purpose: text("purpose"),
      keyTasks: taskTextsIn(form).flatMap((words, row) =>
        words ? [{ key: `row-${row}`, text: words, mainEffort: String(row) === main }] : [],
      ),
      keyTaskExcessReason: text("keyTaskExcessReason"),
      ...conditionsOf(texts("endState"), texts("answeredYesNo")),
      boundaries: texts("boundaries").filter(Boolean),
      freedoms: texts("freedoms").filter(Boolean),
    },
    recipients: texts("recipientIds").length,
  };
}

export type DeskSaid = { advice: Advice[]; defects: Defect[] };

/** Advice on what is written, and what still stands between it and publication. Neither keeps anybody from saving. */
export function deskSays({ words, recipients }: Written, facts: DeskFacts): DeskSaid {
  return {
    advice: briefAdvice(words, facts.locale, facts.today, facts.measuresOfObjectives, facts.thresholds),
    defects: publicationDefects(words, recipients, facts.stage, facts.thresholds),
  };
}
