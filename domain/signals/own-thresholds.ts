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
