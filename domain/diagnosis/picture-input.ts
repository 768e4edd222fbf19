import { isUuid } from "@/lib/id";
import { isCalendarDate } from "../fields";
import { ZOOMS, type Zoom } from "./timeline-rules";

export const strategyViews = ["outline", "map", "timeline", "matrix"] as const;
export type StrategyView = (typeof strategyViews)[number];

export type StrategyFilter = {
  view: StrategyView;
  teamId: string | null;
  withRetired: boolean;
  /** The map of one brief. */
  briefId: string | null;
  zoom: Zoom;
  /** The day in the middle of what the timeline shows. */
  at: string;
};

/** The address of the strategy as a typed filter; what makes no sense falls back to the default. */
export function strategyFilter(query: Record<string, string | string[] | undefined>, today: string): StrategyFilter {
  const of = (name: string) => (typeof query[name] === "string" ? query[name] : "");
  const idOf = (name: string) => (isUuid(of(name)) ? of(name) : null);
  return {
    view: strategyViews.find((word) => word === of("view")) ?? "outline",
    teamId: idOf("team"),
    withRetired: of("retired") === "1",
    briefId: idOf("brief"),
    zoom: ZOOMS.find((word) => word === of("zoom")) ?? "quarters",
    at: isCalendarDate(of("at")) ? of("at") : today,
  };
}
