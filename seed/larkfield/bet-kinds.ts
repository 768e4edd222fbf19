import type { hypotheses } from "../../db/schema/hypotheses";
import type { EvidenceStrength, SourceKind, Verdict } from "../../domain/vocabulary";

/** A piece of evidence as the table of bets tells it. */
export type Finding = {
  from: string;
  sign: "+" | "-";
  strength: EvidenceStrength;
  kind: SourceKind;
  week: number;
  by: string;
  text: string;
  people?: number;
  dive?: string;
  signal?: string;
};
/** A bet as the table of bets tells it. */
export type Bet = {
  key: string;
  statement: string;
  category: (typeof hypotheses.$inferInsert)["category"];
  theme: string;
  brief?: string;
  isPmf?: boolean;
  loadBearing: boolean;
  owner: string;
  prior: number;
  indicator: string;
  supportIf: string;
  debunkIf: string;
  opened: string;
  testBy: [week: number, day: number];
  verdict?: { word: Verdict; week: number; by: string; sentence: string };
  proposal?: { word: Verdict; on: string; sentence: string };
  found: Finding[];
};
