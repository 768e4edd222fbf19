import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";

/**
 * The thresholds of an organization: its own settings over the defaults, by the path of each ("gap.large",
 * "spread.team.0"). A value that is no number, or whose sign differs from the default's, is not believed, and a path that
 * is unknown is left aside: a wrong setting never breaks a signal.
 */
export function thresholdsOf(settings: { thresholds?: Record<string, number> }): Thresholds {
  const own = settings.thresholds ?? {};
  return Object.keys(own).length === 0 ? DEFAULT_THRESHOLDS : (overlaid(DEFAULT_THRESHOLDS, own, "") as Thresholds);
}

function overlaid(usual: unknown, own: Record<string, number>, path: string): unknown {
  const below = (key: string | number) => (path === "" ? `${key}` : `${path}.${key}`);
  if (Array.isArray(usual)) return usual.map((value, index) => overlaid(value, own, below(index)));
  if (typeof usual === "object" && usual !== null)
    return Object.fromEntries(Object.entries(usual).map(([key, value]) => [key, overlaid(value, own, below(key))]));
  const value = own[path];
  const believed = typeof value === "number" && Number.isFinite(value) && Math.sign(value) === Math.sign(Number(usual));
  return believed ? value : usual;
}

/** Every threshold by its path ("spread.team.0") with its default, in the order of the specification. */
export function thresholdPaths(value: unknown = DEFAULT_THRESHOLDS, before = ""): [path: string, usual: number][] {
  if (typeof value === "number") return [[before, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    thresholdPaths(inner, before === "" ? key : `${before}.${key}`),
  );
}

/** Why a value cannot be that threshold, as one sentence, or `null`. Shares stay shares, counts stay whole. */
export function thresholdProblem(path: string, usual: number, value: number): string | null {
  if (Math.sign(value) !== Math.sign(usual)) return usual > 0 ? "Write a number above 0." : "Write a number below 0.";
  if (path === "pulse.k" && value < 5) return "At least five: with fewer, people could be recognised.";
  if (Math.abs(usual) < 1 && Math.abs(value) > 1) return "A share lies between 0 and 1.";
  if (Number.isInteger(usual) && Math.abs(usual) > 1 && !Number.isInteger(value)) return "Write a whole number.";
  return null;
}

/** `monteCarlo.minWeeks` as "monte carlo min weeks"; the parts of a pair as "first" and "second". */
export const limitWords = (path: string): string =>
  path
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/\.?0$/, " first")
    .replace(/\.?1$/, " second")
    .replaceAll(".", ", ")
    .toLowerCase()
    .trim();
