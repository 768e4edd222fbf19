/** One answer that is being written: texts on their way from server components to the document that they are part of. */
export type Answer = {
  isDocument: boolean;
  texts: string[];
  /** What was begun for it before anybody asked: `domain/access/session.ts` knows what. */
  begun?: { close: () => void };
};

type Storage = { getStore(): Answer | undefined };

/** Set by `lib/http/answers.ts` when the server starts; the browser and tests have none. */
export const memory = globalThis as unknown as {
  throughlineAnswers?: Storage & { enterWith(answer: Answer): void };
  throughlineBegin?: (path: string, cookies: string) => Answer["begun"] | null;
};

/** The answer that is being written, where one is. */
export const thisAnswer = (): Answer | undefined => memory.throughlineAnswers?.getStore();

/** What can be begun for an answer as soon as its request is there, while the page is still being looked for. */
export function beginEarly(begin: NonNullable<typeof memory.throughlineBegin>): void {
  memory.throughlineBegin = begin;
}

/**
 * Leaves a text for the document that is being written, and returns the number to collect it by. Null where no document
 * is: then the text must go along with the data. React's own way between the two writes everything that goes along it
 * into the page once more, for the browser to read.
 */
export function leave(text: string): number | null {
  const answer = memory.throughlineAnswers?.getStore();
  return answer?.isDocument ? answer.texts.push(text) - 1 : null;
}

/** The text of a number, of this answer alone. Error when there is none: a page without its words must not go out. */
export function collect(number: number): string {
  const text = memory.throughlineAnswers?.getStore()?.texts[number];
  if (text === undefined) throw new Error(`No text was left under ${number} for this answer.`);
  return text;
}
