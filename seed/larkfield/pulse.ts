import { pulseAnswers, pulseComments, pulseRounds } from "../../db/schema/pulse";
import { addDays } from "./calendar";
import { people, teamTable } from "./people";
import type { World } from "./world";

type Five = [number, number, number, number, number];

/** Realistic, tools, morale, understand, pace: domain.md 6.8. */
const base: Record<string, string> = {
  ORG: "44453",
  PE: "44443",
  SEN: "33443",
  CLD: "44444",
  APP: "44434",
  COM: "44453",
  SAL: "33344",
  CSU: "44444",
  MKT: "34334",
  OPS: "33353",
  ASM: "44444",
  FLD: "43444",
  FIN: "44444",
};
const shifts: Record<number, Record<string, Five>> = {
  1: {},
  2: { FLD: [-1, 0, -1, 0, -1], SEN: [0, 0, -1, 0, -1], SAL: [0, 0, 0, -1, 0] },
  3: { FLD: [-2, -1, -1, 0, -1], SEN: [-1, 0, -1, 0, -1], SAL: [1, 0, 0, 0, 0], CSU: [0, 0, 1, 0, 0] },
};
const jitter = [0, 1, -1, 0, 0, 1, 0, -1];

/** How many of the answers of round 3 named the main effort, by team. */
const recallRight: Record<string, number> = {
  ORG: 2,
  PE: 2,
  SEN: 3,
  CLD: 5,
  APP: 3,
  COM: 1,
  SAL: 5,
  CSU: 2,
  MKT: 1,
  OPS: 1,
  ASM: 2,
  FLD: 4,
  FIN: 2,
};

const rounds: [round: 1 | 2 | 3, week: number][] = [
  [1, 6],
  [2, 15],
  [3, 24],
];
const comments = [
  "The bracket is the whole story",
  "We promise vans faster than we can fit them",
  "Good that the brief got shorter",
  "Still two route tools",
  "I know why we do this now",
  "Please stop the second app",
];
const options = [
  { key: "a", text: "Equip vans so that nobody has to come back", right: true },
  { key: "b", text: "Win independent grocers online", right: false },
  { key: "c", text: "Refresh the second app", right: false },
  { key: "d", text: "Open the partner channel", right: false },
];

/** E19: three rounds, closed and published; no answer knows who gave it. */
export function addPulse(world: World): void {
  for (const [round, week] of rounds) {
    const id = world.id(`pulse/${round}`);
    const opensOn = world.date.wk(week, 0);
    const closedAt = new Date(`${addDays(opensOn, 7)}T18:00:00Z`);
    const answers = answersOf(round);
    world.add(pulseRounds, {
      id,
      opensOn,
      closesOn: addDays(opensOn, 7),
      state: "published",
      tree: teamTable.map(([code, name, parent]) => ({
        id: world.team(code),
        name,
        parentId: parent && world.team(parent),
        members: people.filter((person) => person.team === code).length,
      })),
      recall: round === 3 ? options : [],
      mainBriefId: world.id(round === 1 ? "brief/B1" : "brief/B2"),
      responses: answers.length,
      closedAt,
      publishedAt: closedAt,
      ...world.stamp(new Date(`${addDays(opensOn, -3)}T09:00:00Z`), "tarkwright"),
    });
    world.tell(closedAt, null, "pulse.published", "pulse_round", id, { state: "published" });
    answers.forEach(({ team, values, recall }, index) => {
      const [realistic, tools, morale, understand, pace] = values;
      world.add(pulseAnswers, {
        id: world.id(`pulse/${round}/answer/${index}`),
        roundId: id,
        frozenTeamId: world.team(team),
        realistic,
        tools,
        morale,
        understand,
        pace,
        recall,
      });
    });
  }
  for (const [index, text] of comments.entries())
    world.add(pulseComments, { id: world.id(`pulse/comment/${index}`), roundId: world.id("pulse/3"), text });
}

type Answer = { team: string; values: Five; recall: string | null };

function answersOf(round: 1 | 2 | 3): Answer[] {
  return teamTable.flatMap(([team]) => {
    const count = people.filter((person) => person.team === team).length;
    const answering = Array.from({ length: count }, (_, i) => i).filter((i) => team === "FLD" || (i + round) % 6 !== 5);
    return answering.map((i, order) => ({
      team,
      values: [0, 1, 2, 3, 4].map((q) => answerTo(team, round, i, q)) as Five,
      recall: round === 3 ? (order < (recallRight[team] ?? 0) ? "a" : "bcd".charAt(order % 3)) : null,
    }));
  });
}

function answerTo(team: string, round: 1 | 2 | 3, i: number, q: number): number {
  const value =
    Number(base[team]?.[q] ?? 3) + (shifts[round]?.[team]?.[q] ?? 0) + (jitter[(3 * i + 5 * q + round) % 8] ?? 0);
  return Math.min(5, Math.max(1, value));
}
