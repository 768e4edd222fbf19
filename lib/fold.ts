/** Marks above and below letters, Hebrew and Arabic points, and what cannot be seen: none of it is typed into a search. */
const unsaid =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\ufe00-\ufe0f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Letters that have no accent to take off, and what people type for them. */
const spelled: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ı: "i",
  ħ: "h",
  ς: "σ",
};

/**
 * Words as they are searched: "Äpfel", "äpfel" in two characters and "APFEL" are one, and so are "Straße" and "strasse".
 * The twin of `fold` in the database, which folds the names; a test holds the two together.
 */
export const fold = (words: string): string =>
  words
    .normalize("NFKD")
    .replace(unsaid, "")
    .toLowerCase()
    .replace(/[ßæœþøđðłıħς]/g, (letter) => spelled[letter] ?? letter);

/** What was typed as a pattern for LIKE over folded names: it stands for itself, and words may have others between them. */
export const searchPattern = (typed: string): string =>
  `%${fold(typed)
    .trim()
    .replace(/[\\%_]/g, "\\$&")
    .replace(/\s+/g, "%")}%`;
