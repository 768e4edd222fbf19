import { aNumber, commonWords, mainClause } from "./main-clause";
import { classesOf, type WordClass } from "./word-classes";

/** Something seen in a sentence: `about` is the class of words that a reason can be given by. */
export type Feature = { name: string; about: WordClass | "means" | null };

const prepositions = new Set("by via with through using in on at to for from into than of".split(" "));
const forms = new Set(["is", "are", "be", "been", "being", "was", "were"]);

/** What the classifier sees of a sentence: its words and pairs of words, their classes, and where they stand. */
export function sentenceFeatures(sentence: string): Feature[] {
  const { words, purpose } = mainClause(sentence);
  const seen = new Map<string, Feature>();
  const see = (name: string, about: Feature["about"] = null) => void seen.set(name, { name, about });
  const [first] = words;
  if (first === undefined) return [];
  if (purpose) see(`purpose ${purpose}`);
  see(`length ${Math.min(Math.floor(words.length / 3), 6)}`);
  seeWords(words, see);
  seeHead(words, see);
  seeClasses(words, see);
  seePlaces(words, see);
  return [...seen.values()];
}

type See = (name: string, about?: Feature["about"]) => void;

const pairs = (words: string[]): [string, string][] => {
  const all = ["<", ...words, ">"];
  return all.slice(1).map((word, at) => [all[at] ?? "", word]);
};

function seeWords(words: string[], see: See) {
  for (const word of words) {
    see(`word ${word}`);
    if (word.length > 5) see(`end ${word.slice(-3)}`);
  }
  for (const [one, two] of pairs(words)) see(`pair ${one} ${two}`);
}

/** The first words carry the mood: an order to do something, a statement, a thing. */
function seeHead(words: string[], see: See) {
  const [first = "", second = ""] = words;
  see(`first ${first}`);
  see(`first ...${first.slice(-3)}`);
  see(`first ${first.slice(0, 4)}...`);
  see(`first two ${first} ${second}`);
  see(`last ${words.at(-1)}`);
  const { names, ending } = classesOf(first);
  for (const name of names.length ? names : ["none"]) {
    see(`first is ${name}${ending}`, name === "acting" ? "acting" : null);
    words.slice(1).forEach((word) => {
      const later = classesOf(word);
      for (const other of later.names) see(`${name}${ending} with ${other}${later.ending}`, other);
    });
  }
}

/** The same sentence with classes in place of its content words, so that words never seen before count too. */
function seeClasses(words: string[], see: See) {
  words.forEach((word, at) => {
    const { names, ending } = classesOf(word);
    for (const name of names) {
      see(`class ${name}${ending}`, name);
      see(`class ${name}${ending} at ${Math.min(at, 3)}`, name);
    }
  });
  const shapes = words.map((word) => {
    if (commonWords.has(word) || word === aNumber) return word;
    const { names, ending } = classesOf(word);
    return names[0] ? `${names[0]}${ending}` : `~${word.length > 4 ? word.slice(-2) : ""}`;
  });
  const all = ["<", ...shapes, ">"];
  all.slice(1).forEach((shape, at) => {
    see(`shape ${all[at]} ${shape}`);
    if (at > 0) see(`shape ${all[at - 1]} ${all[at]} ${shape}`);
  });
}

/** What follows a number, a form of "to be" or a preposition tells a headcount, a passive or a means. */
function seePlaces(words: string[], see: See) {
  see(`numbers ${words.filter((word) => word === aNumber).length}`);
  words.forEach((word, at) => {
    const [next = "", afterNext = ""] = words.slice(at + 1);
    if (word === aNumber) for (const name of classesOf(next).names) see(`number of ${name}`, name);
    if (forms.has(word)) {
      see(`is ...${next.slice(-2)}`);
      for (const name of classesOf(next).names) see(`is ${name}${classesOf(next).ending}`, name);
    }
    if (at === 0 || !prepositions.has(word) || !next) return;
    const found = [...classesOf(next).names, ...(commonWords.has(next) ? classesOf(afterNext).names : [])];
    for (const name of found) see(`${word} ${name}`, "means");
    if (next.endsWith("ing")) see(`${word} ...ing`, "means");
  });
}
