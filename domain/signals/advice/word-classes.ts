import lists from "./word-classes.json" with { type: "json" };

/** What a word is in a sentence of a brief: an activity, a tool, a meeting, a rhythm, something that is measured ... */
export type WordClass = keyof typeof lists;

const classes = new Map<string, WordClass[]>();
for (const [name, words] of Object.entries(lists))
  for (const word of words.split(" ")) classes.set(word, [...(classes.get(word) ?? []), name as WordClass]);

/** Endings that are taken off to find a word in the lists, and what is put in their place. */
const endings = [
  ["s", ""],
  ["es", ""],
  ["ing", ""],
  ["ing", "e"],
  ["ed", ""],
  ["ed", "e"],
] as const;

const nothing: WordClass[] = [];

/** The classes of a word in lower case, and the ending that had to be taken off to find them. */
export function classesOf(word: string): { names: WordClass[]; ending: string } {
  const found = classes.get(word);
  if (found) return { names: found, ending: "" };
  for (const [ending, instead] of endings) {
    const stem = word.endsWith(ending) && classes.get(word.slice(0, -ending.length) + instead);
    if (stem) return { names: stem, ending: ending === "ing" || ending === "ed" ? `+${ending}` : "" };
  }
  return { names: nothing, ending: "" };
}
