import type { FrozenTeam, PulseResponse } from "./pulse";

type Row = [id: string, parent: string | null, members: number, base: string, shift: number[], recalled: number];

// Base answers and shifts of round 3 by question: realistic, tools, morale, understand, pace.
const NONE = [0, 0, 0, 0, 0];
const ROWS: Row[] = [
  ["ORG", null, 2, "44453", NONE, 2],
  ["PE", "ORG", 2, "44443", NONE, 2],
  ["SEN", "PE", 7, "33443", [-1, 0, -1, 0, -1], 3],
  ["CLD", "PE", 8, "44444", NONE, 5],
  ["APP", "PE", 7, "44434", NONE, 3],
  ["COM", "ORG", 1, "44453", NONE, 1],
  ["SAL", "COM", 7, "33344", [1, 0, 0, 0, 0], 5],
  ["CSU", "COM", 6, "44444", [0, 0, 1, 0, 0], 2],
  ["MKT", "COM", 4, "34334", NONE, 1],
  ["OPS", "ORG", 1, "33353", NONE, 1],
  ["ASM", "OPS", 6, "44444", NONE, 2],
  ["FLD", "OPS", 5, "43444", [-2, -1, -1, 0, -1], 4],
  ["FIN", "ORG", 4, "44444", NONE, 2],
];
const JITTER = [0, 1, -1, 0, 0, 1, 0, -1];
const ROUND = 3;

export const FROZEN_TEAMS: FrozenTeam[] = ROWS.map(([id, parentId, members]) => ({ id, name: id, parentId, members }));

/** The demo organization's third pulse round. */
export const RESPONSES: PulseResponse[] = ROWS.flatMap(([teamId, , members, base, shift, recalled]) => {
  const answering = Array.from({ length: members }, (_, i) => i).filter(
    (i) => teamId === "FLD" || (i + ROUND) % 6 !== 5,
  );
  return answering.map((i, n) => {
    const answer = (q: number) =>
      Math.min(5, Math.max(1, Number(base[q]) + (shift[q] ?? 0) + (JITTER[(3 * i + 5 * q + ROUND) % 8] ?? 0)));
    const answers = {
      realistic: answer(0),
      tools: answer(1),
      morale: answer(2),
      understand: answer(3),
      pace: answer(4),
    };
    return { teamId, answers, recalled: n < recalled };
  });
});
