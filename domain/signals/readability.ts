const WORD = /[\p{L}\p{N}'’-]+/gu;

/** Words of a text: letters, digits, apostrophes and hyphens; a lone dash is none. */
export function words(text: string): string[] {
  return (text.match(WORD) ?? []).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Sentences: what ends in `.`, `!` or `?` before a space or the end; "3.5" does not end one. At least one per text. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?])(?=\s)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => words(sentence).length > 0);
}

/** Texts joined so that each ends a sentence, whether or not its author wrote the full stop. */
export function joinSentences(texts: readonly string[]): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => (/[.!?]$/u.test(text) ? text : `${text}.`))
    .join(" ");
}

/** Syllables of an English word: groups of vowels, less a silent final e (not after consonant + l), at least one. */
export function syllables(word: string): number {
  const plain = word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  const groups = plain.match(/[aeiouy]+/g)?.length ?? 0;
  const silent = /[^aeiouy]e$/.test(plain) && !/[^aeiouy]le$/.test(plain);
  return Math.max(1, groups - (silent ? 1 : 0));
}

/**
 * Flesch reading ease of an English text: about 100 is very easy, below 40 is hard going; `null` without words.
 * Naive: taking it as a goal, since short empty sentences score best. Source: Flesch 1948.
 */
export function fleschReadingEase(text: string): number | null {
  const all = words(text);
  if (all.length === 0) return null;
  const spoken = all.reduce((total, word) => total + syllables(word), 0);
  return 206.835 - (1.015 * all.length) / Math.max(1, sentences(text).length) - (84.6 * spoken) / all.length;
}
