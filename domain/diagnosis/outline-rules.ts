import { numberWord, sentence } from "@/lib/format";
import { plusRestricted } from "../organizations/restricted-rules";
import { sum } from "../signals/statistics";
import type { SignalStatus } from "../vocabulary";

/** Objectives of one theme and brief, counted. What is restricted is in nobody's figures, its readers' neither. */
export type GoalGroup = {
  themeId: string;
  briefId: string | null;
  /** Those that the reader sees. */
  all: number;
  running: number;
  onTrack: number;
};

type Goal = {
  themeId: string;
  briefId: string | null;
  status: string;
  isRestricted: boolean;
  signalStatus: SignalStatus | null;
};

export const goalGroups = (goals: readonly Goal[]): GoalGroup[] =>
  [...Map.groupBy(goals, ({ themeId, briefId }) => `${themeId} ${briefId}`).values()].flatMap((own) => {
    const [first] = own;
    const open = own.filter(({ status, isRestricted }) => status === "active" && !isRestricted);
    const onTrack = open.filter(({ signalStatus }) => signalStatus === "on_track").length;
    return first
      ? [{ themeId: first.themeId, briefId: first.briefId, all: own.length, running: open.length, onTrack }]
      : [];
  });

type Facts = {
  themes: number;
  groups: readonly GoalGroup[];
  briefs: readonly { id: string }[];
  loose: number;
  /** What the reader sees and no figure counts. */
  restricted?: { running: number; loose: number };
};

const none = { running: 0, loose: 0 };

/** The sentence of the outline: whether the line holds from themes to objectives, and how many are on track. */
export function outlineFinding({ themes, groups, briefs, loose, restricted = none }: Facts): {
  said: string;
  needs: string | null;
} {
  if (themes === 0) return { said: "No choice has been made yet.", needs: null };
  const known = new Set(briefs.map(({ id }) => id));
  const running = sum(groups.map((one) => one.running));
  if (running === 0) return { said: "The choices stand; no objective runs under them.", needs: null };
  const bare = sum(groups.filter(({ briefId }) => !known.has(briefId ?? "")).map((one) => one.running));
  const on = sum(groups.map((one) => one.onTrack));
  const holds =
    bare === 0
      ? "The line holds down to the objectives."
      : bare === running
        ? "No objective has a brief above it."
        : `The line holds but for ${numberWord(bare)} ${bare === 1 ? "objective" : "objectives"} without a brief.`;
  const track =
    on === 0
      ? "None is on track."
      : `${sentence(numberWord(on))} of ${numberWord(running)} ${on === 1 ? "is" : "are"} on track.`;
  return {
    said: plusRestricted(`${holds} ${track}`, restricted.running),
    needs:
      loose === 0
        ? null
        : plusRestricted(
            `${sentence(numberWord(loose))} ${loose === 1 ? "project hangs" : "projects hang"} on no line.`,
            restricted.loose,
          ),
  };
}
