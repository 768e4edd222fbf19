import type { FrozenTeam, PulseCell } from "../signals/pulse";
import type { StatementName } from "./rules";

/** A closed round as one reader may see it. */
export type RoundResult = {
  id: string;
  opensOn: string;
  closesOn: string;
  minGroup: number;
  tree: FrozenTeam[];
  /** People on the list of the round. */
  members: number;
  responses: number;
  cells: Map<string, PulseCell>;
  /** Teams that no reader may see, with why. */
  hidden: Map<string, "few" | "readable">;
  /** Teams that this reader may look for at all. */
  readable: Set<string>;
  comments: string[];
};

/** One line of the heat table: shares who disagree, as words, or why the line is hidden. */
export type HeatRow = {
  id: string;
  name: string;
  depth: number;
  why: string | null;
  shares: Record<StatementName, { words: string; heat: number } | null>;
  answers: number | null;
};
