import type { Timeline } from "@/domain/diagnosis/timeline-queries";
import type { Line } from "@/domain/diagnosis/timeline-rules";
import type { TimelineRow } from "./timeline-drawing";
import { chanceWords } from "./timeline-layout";

/** Objectives, each with its projects below it, then what serves none under a head of its own. */
export const timelineRows = ({ groups, loose }: Timeline): TimelineRow[] => [
  ...groups.flatMap(({ line, projects }) => [
    { line, head: line.title, isGroup: true },
    ...projects.map((one) => ({ line: one, head: one.title, isGroup: false })),
  ]),
  ...(loose.length > 0 ? [{ line: null, head: "Serves no objective", isGroup: true }] : []),
  ...loose.map((line) => ({ line, head: line.title, isGroup: false })),
];

export const linesOf = (timeline: Timeline): Line[] => timelineRows(timeline).flatMap(({ line }) => line ?? []);

/** What the figures of everybody are made of: restricted objectives and their projects are in nobody's. */
export const countedLines = ({ groups, loose }: Timeline): Line[] => [
  ...groups.filter((group) => !group.isRestricted).flatMap((group) => [group.line, ...group.projects]),
  ...loose,
];

export const timelineHeads = [
  "Objective or project",
  "Kind",
  "Start",
  "Due",
  "First due",
  "50 in 100",
  "85 in 100",
  "In time",
  "Said",
];

export const timelineTable = (timeline: Timeline): (string | number)[][] =>
  linesOf(timeline).map((line) => [
    `${line.label} ${line.title}`,
    line.kind,
    line.start ?? "",
    line.due ?? "",
    line.first ?? "",
    line.p50 ?? "",
    line.p85 ?? "",
    chanceWords(line.chance),
    line.doneOn ? `done ${line.doneOn}` : (line.why ?? ""),
  ]);
