import { methodAdvice } from "../signals/method-lint";
import type { Advice } from "./rules";

/**
 * R4's "what, not how" for the texts of key tasks, each with the field of its row. It reads a model of 90 kB: call it on
 * the server only.
 */
export const adviceOnTasks = (tasks: readonly string[], tools: readonly string[], locale: string): Advice[] =>
  tasks.flatMap((text, row) =>
    methodAdvice(text, tools, locale).map(({ reason, sentence }) => ({
      field: `taskTexts.${row}`,
      sentence: `“${shortened(sentence)}” ${reason}. Say what must be true; the recipients decide how.`,
    })),
  );

const shortened = (sentence: string) => {
  const plain = sentence.replace(/[.!?]$/u, "");
  return plain.length > 60 ? `${plain.slice(0, 58).trimEnd()} …` : plain;
};
