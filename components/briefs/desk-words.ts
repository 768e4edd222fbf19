import { type Advice, type BriefWords, briefAdvice, type Defect, publicationDefects } from "@/domain/briefs/rules";
import type { Stage } from "@/domain/vocabulary";

/** What the editor must know beside the words. */
export type DeskFacts = {
  tools: readonly string[];
  locale: string;
  today: string;
  stage: Stage;
  measuresOfObjectives: number[];
};

export type Written = { words: BriefWords; recipients: number };

/** What stands in the form now, as the rules read it. */
export function writtenIn(form: FormData): Written {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const texts = (name: string) => form.getAll(name).map((one) => String(one).trim());
  const main = text("mainEffort");
  return {
    words: {
      purpose: text("purpose"),
      keyTasks: texts("taskTexts").flatMap((words, row) =>
        words ? [{ key: `row-${row}`, text: words, mainEffort: String(row) === main }] : [],
      ),
      keyTaskExcessReason: text("keyTaskExcessReason"),
      endState: texts("endState").filter(Boolean),
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
    advice: briefAdvice(words, facts.tools, facts.locale, facts.today, facts.measuresOfObjectives),
    defects: publicationDefects(words, recipients, facts.stage),
  };
}
