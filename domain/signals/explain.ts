import catalog from "./catalog.json";
import { changes } from "./changes";
import { thresholdPaths } from "./own-thresholds";
import type { Thresholds } from "./thresholds";

/** What answers "why?" beside a figure, taken from the docstring of the very function that computes it. */
export type Explanation = {
  signal: string;
  name: string;
  /** How it is made, in words. */
  formula: string;
  changes: string;
  /** What a simpler formula would have said. */
  naive: string | null;
  source: string | null;
};

type Entry = { signal: string; name: string; text: string };

/** The function that stands for a signal where its longest docstring does not. */
const first: Record<string, string> = {
  M5: "objectiveConfidence",
  M9: "deliveryForecast",
  M18: "directionChanges",
  M20: "burn",
  M23: "executionGap",
};

/** The explanation of a signal, or of one of its functions; `null` when there is no such signal. */
export function explain(signal: string, name: string | undefined = first[signal]): Explanation | null {
  const entries: readonly Entry[] = catalog.signals.filter((one) => one.signal === signal);
  const entry = entries.find((one) => one.name === name) ?? entries[0];
  const known = changes[signal];
  return entry && known ? { signal, name: wordsOf(entry.name), ...parts(entry.text), changes: known.changes } : null;
}

/** The other functions of a signal, each as one explanation. */
export function explainRest(signal: string): Explanation[] {
  const entries = catalog.signals.filter((one) => one.signal === signal);
  const main = explain(signal)?.name;
  return entries.flatMap(({ name }) => {
    const one = explain(signal, name);
    return one && one.name !== main ? [one] : [];
  });
}

const notForViewers: readonly string[] = ["friction/list", "pulse", "resources", "gap"];

/** Where the inputs of a signal stand, below `/o/<slug>/`, as far as the reader may open them. */
export const inputsOf = (signal: string, isViewer = false): readonly (readonly [label: string, path: string])[] =>
  (changes[signal]?.inputs ?? []).filter(([, path]) => !(isViewer && notForViewers.includes(path)));
/** What a signal compares with. */
export const limitsOf = (signal: string): readonly (keyof Thresholds)[] => changes[signal]?.limits ?? [];

/** Code marks go, since what stands here is read, not run: a level becomes a word in quotes, a formula stays as it is. */
const asWords = (text: string) =>
  text
    .replace(/`null`/g, "unknown")
    .replace(/`([a-z]+(?:_[a-z]+)*)`/g, (_, level: string) => `“${level.replaceAll("_", " ")}”`)
    .replace(/`/g, "");

/** A docstring cut at its own marks. */
function parts(text: string): Pick<Explanation, "formula" | "naive" | "source"> {
  const [said = "", ...rest] = asWords(text).split(/\b(Naive|Sources?): /);
  const of = (mark: RegExp) => {
    const at = rest.findIndex((one) => mark.test(one));
    return at < 0 ? null : sentenceCase((rest[at + 1] ?? "").trim());
  };
  return { formula: sentenceCase(said.trim()), naive: of(/^Naive$/), source: of(/^Sources?$/) };
}

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `deliveryForecast` as `Delivery forecast`. */
export const wordsOf = (name: string): string =>
  sentenceCase(name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase());

export type Limit = {
  path: string;
  value: number;
  usual: number /** A choice of design that no study supports. */;
  isChosen: boolean;
};

/** The limits that a signal meets in an organization, beside those that every organization begins with. */
export function limitsIn(signal: string, thresholds: Thresholds): Limit[] {
  const groups: readonly string[] = limitsOf(signal);
  const here = new Map(thresholdPaths(thresholds));
  return thresholdPaths()
    .filter(([path]) => groups.includes(path.split(".")[0] ?? ""))
    .map(([path, usual]) => ({
      path,
      value: here.get(path) ?? usual,
      usual,
      isChosen: catalog.chosen.some((one) => path === one || path.startsWith(`${one}.`)),
    }));
}
