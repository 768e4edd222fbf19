import { z } from "zod";

/** What can show that a direction must change. */
export const evidenceKinds = ["market_signal", "friction", "lesson", "dive"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What a decision can be about. */
export const subjectKinds = ["brief", "objective", "project", "theme", "team", "hypothesis", ...evidenceKinds] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export type Reference<K extends string = string> = { type: K; id: string };

/** A choice from a list of several kinds travels as `kind:id`. */
export const reference = (kinds: readonly string[]) =>
  z
    .string()
    .refine(
      (value) => kinds.includes(value.split(":")[0] ?? "") && z.uuid().safeParse(value.split(":")[1]).success,
      "Choose one from the list.",
    );

/** The parts of `kind:id`; the schema has checked it. */
export function parseReference<K extends string>(value: string): Reference<K> {
  const [type = "", id = ""] = value.split(":");
  return { type: type as K, id };
}
