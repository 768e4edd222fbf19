import { formatPercent, numberWord, sentence } from "@/lib/format";
import { compareNames } from "@/lib/names";
import { shareWords, shownShare } from "../signals/pulse-shares";
import { inOrder, type StatementName, statements } from "./rules";
import type { HeatRow, RoundResult } from "./types";

/** The darkness of a cell by its share, 0 to 4. */
export const heatOf = (share: number): number => [0.15, 0.3, 0.5, 0.75].filter((step) => share >= step - 1e-9).length;

/** The lines of the heat table: the share of those who disagree, rounded and capped, for the teams of this reader. */
export function heatRows(round: RoundResult): HeatRow[] {
  return inOrder(round.tree)
    .filter((team) => round.readable.has(team.id))
    .map((team) => {
      const cell = round.cells.get(team.id);
      const shares = Object.fromEntries(
        statements.map(({ name }) => {
          const parts = cell?.questions[name];
          if (!parts) return [name, null];
          const shown = shownShare(parts.unfavourable, parts.answers);
          return [
            name,
            { words: shareWords(shown).replace(" %", ""), heat: shown.bound === "at_most" ? 0 : heatOf(shown.share) },
          ];
        }),
      ) as HeatRow["shares"];
      const why = round.hidden.get(team.id);
      return {
        id: team.id,
        name: team.name,
        depth: team.depth,
        shares,
        answers: cell?.responses ?? null,
        why: why === undefined ? null : whyHidden(why, round.minGroup),
      };
    });
}

const whyHidden = (why: "few" | "readable", least: number) =>
  why === "few" ? `Hidden: fewer than ${least} answers` : "Hidden: shown, the answers of others could be worked out";

/** The largest disagreement among the teams that this reader sees, as one sentence, with a plain fallback. */
export function pulseFinding(round: RoundResult, high: number): string {
  const worst = worstCell(round);
  if (!worst || worst.share < high)
    return `No team that can be shown disagrees with more than ${Number.isInteger(Math.round(high * 1000) / 100) ? `${numberWord(Math.round(high * 10))} in ten` : formatPercent(high)}.`;
  const { full } = statements.find(({ name }) => name === worst.statement) ?? statements[0];
  const share = shownShare(worst.share, worst.answers);
  return `${outOfTen(share.share)} in ${worst.team} disagree: “${full}”.`;
}

const outOfTen = (share: number): string => {
  const tenths = Math.round(share * 10);
  return tenths === 8 ? "Four in five" : tenths === 5 ? "Half of those" : `${sentence(numberWord(tenths))} in ten`;
};

function worstCell(round: RoundResult) {
  const all = [...round.cells.values()].flatMap((cell) =>
    statements.flatMap(({ name }) => {
      const parts = cell.questions[name];
      const team = round.tree.find((one) => one.id === cell.teamId)?.name ?? "";
      return parts
        ? [
            {
              team,
              statement: name as StatementName,
              share: parts.unfavourable,
              answers: parts.answers,
              size: cell.responses,
            },
          ]
        : [];
    }),
  );
  return all.sort((a, b) => b.share - a.share || a.size - b.size || compareNames(a.team, b.team))[0];
}

/** Who says that they understand, beside who could name the main effort (M16), in rounded shares. */
export function recallRows(round: RoundResult) {
  return inOrder(round.tree).flatMap((team) => {
    const cell = round.cells.get(team.id);
    const understand = cell?.questions.understand;
    if (!cell?.recall || !understand) return [];
    const [says, names] = [
      shownShare(understand.favourable, understand.answers),
      shownShare(cell.recall.share, cell.recall.answers),
    ];
    return [{ id: team.id, name: team.name, depth: team.depth, says, names, answers: cell.recall.answers }];
  });
}

/** The gap between saying and naming, for the whole organization; stated from twenty points on. */
export function recallFinding(round: RoundResult): string {
  const root = round.tree.find((team) => team.parentId === null);
  const cell = root && round.cells.get(root.id);
  const understand = cell?.questions.understand;
  if (!cell?.recall || !understand) return "Nobody was asked to name the main effort.";
  const [says, names] = [understand.favourable, cell.recall.share];
  const words = `${shareWords(shownShare(says, understand.answers))} say that they understand; ${shareWords(shownShare(names, cell.recall.answers))} could name the main effort`;
  return says - names >= 0.2 - 1e-9 ? `${words}: an illusion of understanding.` : `${words}.`;
}
