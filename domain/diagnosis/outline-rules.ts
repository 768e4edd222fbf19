import { numberWord, sentence } from "@/lib/format";
import type { SignalStatus } from "../vocabulary";

type Facts = {
  themes: number;
  objectives: { status: string; signalStatus: SignalStatus | null; hasBrief: boolean }[];
  loose: number;
};

/** The sentence of the outline: whether the line holds from themes to objectives, and how many are on track. */
export function outlineFinding({ themes, objectives, loose }: Facts): { said: string; needs: string | null } {
  if (themes === 0) return { said: "No choice has been made yet.", needs: null };
  const running = objectives.filter((one) => one.status === "active");
  if (running.length === 0) return { said: "The choices stand; no objective runs under them.", needs: null };
  const bare = running.filter((one) => !one.hasBrief).length;
  const on = running.filter((one) => one.signalStatus === "on_track").length;
  const holds =
    bare === 0
      ? "The line holds down to the objectives."
      : bare === running.length
        ? "No objective has a brief above it."
        : `The line holds but for ${numberWord(bare)} ${bare === 1 ? "objective" : "objectives"} without a brief.`;
  const track =
    on === 0
      ? "None is on track."
      : `${sentence(numberWord(on))} of ${numberWord(running.length)} ${on === 1 ? "is" : "are"} on track.`;
  return {
    said: `${holds} ${track}`,
    needs:
      loose === 0
        ? null
        : `${sentence(numberWord(loose))} ${loose === 1 ? "project hangs" : "projects hang"} on no line.`,
  };
}
