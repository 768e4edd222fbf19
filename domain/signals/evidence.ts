export type Strength = "weak" | "moderate" | "strong";

/** `sourceKey` is what makes two pieces the same source; retracted ones are left out and listed. */
export type Evidence = {
  id: string;
  direction: "for" | "against";
  strength: Strength;
  sourceKey: string;
  isRetracted: boolean;
};

const STRENGTHS: readonly Strength[] = ["strong", "moderate", "weak"];
const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Where belief began, in words. */
export function startSentence(prior: number): string {
  if (prior < 0.3) return "Started as very doubtful";
  if (prior < 0.45) return "Started as doubtful";
  if (prior <= 0.55) return "Started at even odds";
  return prior <= 0.7 ? "Started as hopeful" : "Started as very hopeful";
}

/** The findings in words: "two moderate findings against, one weak for". */
export function evidenceSentence(evidence: readonly Pick<Evidence, "direction" | "strength">[]): string {
  if (evidence.length === 0) return "no findings yet";
  const groups = (["for", "against"] as const).flatMap((direction) =>
    STRENGTHS.map((strength) => ({
      direction,
      strength,
      n: evidence.filter((e) => e.direction === direction && e.strength === strength).length,
    })),
  );
  const found = groups
    .filter((g) => g.n > 0)
    .sort((a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength));
  return found
    .map(
      ({ n, strength, direction }, i) =>
        `${NUMBERS[n] ?? n} ${strength}${i === 0 ? (n === 1 ? " finding" : " findings") : ""} ${direction}`,
    )
    .join(", ");
}
