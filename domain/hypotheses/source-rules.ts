import { formatNumber } from "@/lib/format";
import type { EvidenceSource } from "./input";

type Said = { value: number | null; confidence: number | null; statusWord: string | null; note: string };
type Measured = { title: string; unit: string; type: string } | null;

/** A check-in as the text that evidence begins with: "Median install hours per van: 4 hours. The bracket slips." */
export function checkInWords(said: Said, measure: Measured, project: { title: string } | null): string {
  const note = said.note ? ` ${said.note}` : "";
  if (measure) {
    const value =
      said.value === null
        ? "no value"
        : measure.type === "binary"
          ? said.value >= 1
            ? "yes"
            : "not yet"
          : [formatNumber(said.value), measure.unit].filter(Boolean).join("\u00a0");
    return `${measure.title}: ${value}.${note}`;
  }
  const word = said.statusWord?.replaceAll("_", " ") ?? "no word";
  return `${project?.title ?? "A project"}: ${word}.${note}`;
}

export const sourceWords: Record<EvidenceSource, string> = {
  check_in: "a check-in",
  friction: "a friction",
  dive: "a deep dive",
  market_signal: "an outside signal",
  lesson: "a lesson",
};

type Linked = Record<"checkInId" | "frictionId" | "diveId" | "marketSignalId" | "lessonId", string | null>;

/** Which row a piece of evidence came from, if it came from one. */
export function linkOf(row: Linked): { type: EvidenceSource; id: string } | null {
  if (row.checkInId) return { type: "check_in", id: row.checkInId };
  if (row.frictionId) return { type: "friction", id: row.frictionId };
  if (row.diveId) return { type: "dive", id: row.diveId };
  if (row.marketSignalId) return { type: "market_signal", id: row.marketSignalId };
  return row.lessonId ? { type: "lesson", id: row.lessonId } : null;
}
