import { listWords, numberWord, pluralWord, sentence } from "@/lib/format";

/** What the four levels mean, from the ground up. */
export const levelWords = ["not at all", "a first try", "with help", "by ourselves", "better than others"] as const;

/** "0 not at all, 1 a first try, ..." */
export const levelsInWords = `${levelWords.map((words, level) => `${level} ${words}`).join(", ")}.`;

type Rated = { name: string; need: number; have: number };

/** Gap = need - have; more than is needed is no gap. */
export const gapOf = ({ need, have }: Rated): number => Math.max(0, need - have);

/** "Three of six capabilities fall short. The widest gap is field installation at scale." */
export function capabilitiesFinding(rows: readonly Rated[]): string {
  if (rows.length === 0) return "Nobody has said yet what we must be able to do.";
  const short = rows.filter((row) => gapOf(row) > 0);
  if (short.length === 0)
    return rows.length === 1
      ? "The one capability is there."
      : `All ${numberWord(rows.length)} capabilities are there.`;
  const most = Math.max(...short.map(gapOf));
  const widest = short.filter((row) => gapOf(row) === most);
  const names = widest.length <= 2 ? `: ${listWords(widest.map((row) => row.name))}` : "";
  const some =
    short.length === rows.length && rows.length > 1
      ? `All ${numberWord(rows.length)} capabilities`
      : `${sentence(numberWord(short.length))} of ${pluralWord(rows.length, "capability", "capabilities")}`;
  return `${some} ${short.length === 1 ? "falls" : "fall"} short, by ${pluralWord(most, "level")} at most${names}.`;
}
