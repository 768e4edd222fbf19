import type { Pace } from "./pace";
import type { Trend } from "./trend";
import { percent, points } from "./wording";

/** The pace of a measure in one sentence. */
export function paceSentence(pace: Pace): string {
  if (pace.status === "not_started") return "Not started.";
  if (pace.status === "too_early") return "Too early to say.";
  if (pace.status === "no_data") return "No check-in yet.";
  if (pace.gap === null || pace.expected === null) return "Nothing is expected at a given time.";
  const reached = `${percent(pace.expected + pace.gap)} reached, ${percent(pace.expected)} expected by now`;
  if (pace.gap === 0) return `Exactly on plan: ${reached}.`;
  return `${points(pace.gap)} ${pace.gap > 0 ? "ahead of" : "behind"} plan: ${reached}.`;
}

const FORECASTS = {
  likely: "If recent weeks continue, the target is likely to be reached.",
  either_way: "If recent weeks continue, the target could be reached or missed.",
  unlikely: "If recent weeks continue, the target is unlikely to be reached.",
};

/** The forecast of a measure in one sentence. */
export function trendSentence(trend: Trend): string {
  return FORECASTS[trend.class];
}
