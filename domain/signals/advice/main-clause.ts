/** Words that every sentence has: they stand for themselves where other words stand for their class. */
export const commonWords = new Set(
  (
    "the a an of to in and or for on at by with from is are be was were been being it its our we us they them their that this " +
    "which who as than not no all each every any both into up out over under after before between within without via using " +
    "through must shall should"
  ).split(" "),
);

const numberWords = new Set(
  (
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred thousand " +
    "million half third quarter"
  ).split(" "),
);

/** The mark that stands for any number. */
export const aNumber = "#";

const wordsOf = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\p{N}%€$][\p{L}\p{N}'’%€$.,-]*/gu) ?? [])
    .map((word) => word.replace(/[.,'’-]+$/u, ""))
    .map((word) => (/^\p{N}/u.test(word) || numberWords.has(word) ? aNumber : word));

/**
 * The words of the main clause, in lower case, numbers as `#`. What a sentence is for ("so that ...", "in order to ...",
 * "To win members, ...") is cut off: a method stays a method whatever its purpose. `purpose` says what was cut.
 */
export function mainClause(sentence: string): { words: string[]; purpose: "before" | "after" | null } {
  const before = /^(?:in order )?to [^,]+,\s*(.+)$/isu.exec(sentence);
  if (before?.[1]) return { words: wordsOf(before[1]).slice(0, most), purpose: "before" };
  const after = /^(.{6,}?),?\s(?:so that|in order to|, so)\s/isu.exec(sentence);
  if (after?.[1]) return { words: wordsOf(after[1]).slice(0, most), purpose: "after" };
  return { words: wordsOf(sentence).slice(0, most), purpose: null };
}

/** A sentence of more words is judged by its beginning. */
const most = 60;
