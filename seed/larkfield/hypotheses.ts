import { capabilities } from "../../db/schema/capabilities";
import { evidence } from "../../db/schema/evidence";
import { hypotheses } from "../../db/schema/hypotheses";
import type { Finding } from "./bet-kinds";
import { bets } from "./bet-table";
import type { World } from "./world";

/** E7 and E8 (domain.md 6.5): what would have to be true, and what was found for and against it. */
export function addHypotheses(world: World): number {
  const { date } = world;
  bets.forEach((bet, index) => {
    const id = world.id(`hypothesis/${bet.key}`);
    const openedAt = date.at(bet.opened);
    const verdict = bet.verdict && {
      status: bet.verdict.word,
      verdictAt: new Date(`${date.wk(bet.verdict.week, 4)}T14:00:00Z`),
      verdictBy: world.person(bet.verdict.by),
      verdictSentence: bet.verdict.sentence,
    };
    world.add(hypotheses, {
      id,
      number: index + 1,
      statement: bet.statement,
      category: bet.category,
      themeId: world.id(`theme/${bet.theme}`),
      briefId: bet.brief ? world.id(`brief/${bet.brief}`) : null,
      loadBearing: bet.loadBearing,
      isPmf: bet.isPmf ?? false,
      ownerId: world.person(bet.owner),
      prior: bet.prior,
      leadingIndicator: bet.indicator,
      supportIf: bet.supportIf,
      debunkIf: bet.debunkIf,
      testBy: date.wk(...bet.testBy),
      status: "open",
      openedAt,
      ...verdict,
      ...(bet.proposal
        ? {
            proposedVerdict: bet.proposal.word,
            proposedBy: world.person(bet.owner),
            proposedAt: date.at(bet.proposal.on),
            proposalSentence: bet.proposal.sentence,
          }
        : {}),
      ...world.stamp(openedAt, bet.owner),
    });
    world.tell(openedAt, bet.owner, "hypothesis.opened", "hypothesis", id, { status: "open" });
    if (verdict && bet.verdict)
      world.tell(verdict.verdictAt, bet.verdict.by, `hypothesis.${bet.verdict.word}`, "hypothesis", id, {
        status: bet.verdict.word,
      });
    for (const [at, one] of bet.found.entries()) addFinding(world, bet.key, id, one, at);
  });
  addCapabilities(world);
  return bets.length;
}

function addFinding(world: World, bet: string, hypothesisId: string, one: Finding, at: number): void {
  const observedOn = world.date.wk(one.week, 3);
  const id = world.id(`evidence/${bet}/${at}`);
  const recordedAt = new Date(`${world.date.wk(one.week, 4)}T11:00:00Z`);
  world.add(evidence, {
    id,
    hypothesisId,
    direction: one.sign === "+" ? "for" : "against",
    strength: one.strength,
    sourceKind: one.kind,
    sourceKey: one.from,
    interviewCount: one.people ?? null,
    text: one.text,
    observedOn: one.dive === "gpugh/FLD" ? world.date.on("2026-04-21") : observedOn,
    diveId: one.dive ? world.id(`dive/${one.dive}`) : null,
    marketSignalId: one.signal ? world.id(`signal/${one.signal}`) : null,
    authorId: world.person(one.by),
    recordedAt,
  });
  world.tell(recordedAt, one.by, "evidence.added", "hypothesis", hypothesisId, { evidenceId: id });
}

const needs: [name: string, theme: string, need: number, have: number, team: string, note: string][] = [
  ["Equip a van in two hours", "T2", 4, 2, "FLD", "Slow since the bracket changed."],
  ["Sell to regional distributors", "T2", 4, 3, "SAL", "Two people have done it before."],
  ["Proof that an auditor accepts", "T2", 4, 3, "CLD", ""],
  ["Answer a grocer within four hours", "T3", 3, 3, "CSU", ""],
  ["Sensors that survive the wash-down", "T4", 4, 2, "SEN", "Seals pass the bench, not yet the dock."],
  ["Test a lot before it leaves", "T4", 3, 1, "ASM", "One bench for three lots."],
];

/** E5: what the choices need us to be able to do. */
function addCapabilities(world: World): void {
  const at = world.date.at("2026-05-28");
  needs.forEach(([name, theme, need, have, team, note], index) => {
    const id = world.id(`capability/${index}`);
    world.add(capabilities, {
      id,
      name,
      themeId: world.id(`theme/${theme}`),
      need,
      have,
      assessedOn: world.date.on("2026-05-28"),
      ownerTeamId: world.team(team),
      note,
      ...world.stamp(at, "rmehta"),
    });
    world.tell(at, "rmehta", "capability.assessed", "capability", id, { need, have });
  });
}
