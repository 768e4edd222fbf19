/**
 * Figures are one for all, so what is restricted is in nobody's (settled 25). Whoever may read some of it is told how much
 * stands beside a figure, everywhere in these words: "Five of eight are on track, plus 1 restricted."
 */
export function plusRestricted(said: string, restricted: number): string {
  return restricted === 0
    ? said
    : `${said.replace(/\.$/, "")}, plus ${restricted} restricted${said.endsWith(".") ? "." : ""}`;
}
