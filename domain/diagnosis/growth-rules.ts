import { listWords, numberWord, plural, pluralWord, sentence } from "@/lib/format";

type Facts = {
  raised: readonly { status: string; answerKind: string | null }[];
  taught: readonly { state: string }[];
  seen: readonly { status: string }[];
};

/** What a person said and what came of it, in one sentence. It counts what was answered, never who said more. */
export function growthFinding({ raised, taught, seen }: Facts): string {
  const said = raised.length + taught.length + seen.length;
  if (said === 0) return "You have said nothing here yet that others must answer.";
  const answered =
    raised.filter(({ status }) => status === "answered" || status === "resolved" || status === "merged").length +
    taught.filter(({ state }) => state !== "raised").length +
    seen.filter(({ status }) => status !== "new").length;
  const moved =
    raised.filter(({ status, answerKind }) => status === "resolved" || answerKind === "will_do").length +
    taught.filter(({ state }) => state === "adopted").length +
    seen.filter(({ status }) => status === "used").length;
  const first = `Of ${pluralWord(said, "thing")} you said, ${said === answered ? "all were" : answered === 0 ? "none was" : `${numberWord(answered)} ${answered === 1 ? "was" : "were"}`} answered`;
  const one = said === 1 ? `The one thing you said was ${answered ? "" : "not yet "}answered` : first;
  return moved === 0 ? `${one}.` : `${one}, and ${numberWord(moved)} moved something.`;
}

type Parts = {
  found: number;
  seen: number;
  decided: number;
  taught: number;
  finished: number;
  raised: number;
  helped: number;
  hosted: number;
};

/** S22: what shaped the direction, and what was done on the ground, side by side; nothing is added up. */
export function sidesOf(parts: Parts): { strategic: string; operational: string } {
  const words = (all: readonly [number, string, string?][]) => {
    const some = all.flatMap(([n, one, many]) => (n > 0 ? [plural(n, one, many)] : []));
    return some.length === 0 ? "nothing yet" : listWords(some);
  };
  return {
    strategic: sentence(
      words([
        [parts.found, "finding on a bet", "findings on bets"],
        [parts.seen, "sign from outside", "signs from outside"],
        [parts.taught, "lesson"],
        [parts.decided, "decision"],
      ]),
    ),
    operational: sentence(
      words([
        [parts.finished, "item finished in 13 weeks", "items finished in 13 weeks"],
        [parts.raised, "obstacle named", "obstacles named"],
        [parts.helped, "helping hand", "helping hands"],
        [parts.hosted, "visit hosted", "visits hosted"],
      ]),
    ),
  };
}

/** One's own stated chances against what came, in words; for one's own eyes. */
export function ownChances(closed: readonly { confidence: number; reached: boolean }[], brier: number | null): string {
  if (closed.length === 0 || brier === null) return "None of your measures has closed yet.";
  const reached = closed.filter((one) => one.reached).length;
  const said = Math.round(closed.reduce((sum, one) => sum + one.confidence, 0)) / 10;
  const score = (Math.round(brier * 100) / 100).toFixed(2);
  return `Of ${plural(closed.length, "measure")} of yours that closed, ${reached} ${reached === 1 ? "was" : "were"} reached; you had said ${said}. Brier score ${score}, where always saying 5 gives 0.25.`;
}
