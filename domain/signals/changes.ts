import type { Thresholds } from "./thresholds";

type Known = {
  /** What would change the figure, as one sentence. */
  changes: string;
  /** Where the rows stand that it is made from, below `/o/<slug>/`. */
  inputs: readonly (readonly [label: string, path: string])[];
  /** Groups of thresholds that it compares with. */
  limits?: readonly (keyof Thresholds)[];
};

const objectives = ["Objectives and measures", "objectives"] as const;
const checkIns = ["Check-ins", "check-ins"] as const;
const work = ["Work", "work"] as const;
const briefs = ["Briefs and back-briefs", "briefs"] as const;
const friction = ["Obstacles", "friction/list"] as const;
const pulse = ["The pulse", "pulse"] as const;
const days = ["Days and money", "resources"] as const;
const bets = ["Bets and evidence", "hypotheses"] as const;
const dives = ["Deep dives", "dives"] as const;
const decisions = ["Decisions", "decisions"] as const;
const people = ["People", "people"] as const;
const strategy = ["Strategy", "strategy"] as const;
const gap = ["The gap with its rows", "gap"] as const;

/** What the docstrings do not say: what moves a signal, where its rows stand, which limits it meets. */
export const changes: Record<string, Known> = {
  M1: { changes: "A check-in, a milestone accepted, a new baseline or target.", inputs: [checkIns, objectives] },
  M2: {
    changes: "A check-in, time passing, a new due date or plan.",
    inputs: [checkIns, objectives],
    limits: ["pace"],
  },
  M3: {
    changes: "The next check-ins: one alone moves it little. A new due date or target.",
    inputs: [checkIns, objectives],
    limits: ["trend"],
  },
  M4: { changes: "A check-in on any of its measures, a measure added or weighed anew.", inputs: [objectives] },
  M5: {
    changes: "The next confidence that an owner says; a measure closed.",
    inputs: [checkIns, ["Whether we were right", "records"]],
    limits: ["confidence"],
  },
  M6: {
    changes: "A check-in, a change of confidence, or silence: what nobody reads becomes stale.",
    inputs: [checkIns, objectives],
    limits: ["stale", "status", "confidence", "grade"],
  },
  M7: { changes: "Work begun, finished or accepted.", inputs: [work], limits: ["flow"] },
  M8: {
    changes: "Beginning less at once, finishing what is old; four weeks of steadier flow.",
    inputs: [work],
    limits: ["little"],
  },
  M9: {
    changes: "Work finished or added, a week passing; more of the team's past makes the correction surer.",
    inputs: [work, ["Whether we were right", "records"]],
    limits: ["monteCarlo"],
  },
  M10: { changes: "Work finished before the day that was promised first.", inputs: [work], limits: ["onTime"] },
  M11: { changes: "Less rework, fewer returns.", inputs: [work], limits: ["quality"] },
  M12: {
    changes: "Linking a project to an objective, an objective to a brief, or stopping what serves neither.",
    inputs: [strategy, work],
    limits: ["lineOfSight"],
  },
  M13: { changes: "Stopping or handing over the smaller jobs.", inputs: [days], limits: ["spread"] },
  M14: {
    changes: "Fewer words, key tasks and boundaries; an end state with a number or a date.",
    inputs: [briefs],
    limits: ["brief", "objective"],
  },
  M15: { changes: "Naming an owner who is here.", inputs: [people, objectives], limits: ["owner"] },
  M16: {
    changes: "A back-brief accepted; a new direction, which asks everybody again; the next pulse.",
    inputs: [briefs, pulse],
    limits: ["backBrief", "recall", "illusion"],
  },
  M17: { changes: "Answering what waits.", inputs: [friction], limits: ["friction"] },
  M18: {
    changes: "The next change of direction, and what was finished before it.",
    inputs: [briefs, decisions],
    limits: ["pivot"],
  },
  M19: {
    changes: "The next pulse, an obstacle raised or solved, people leaving, the next change of direction.",
    inputs: [pulse, friction, gap],
    limits: ["disconnect", "pulse"],
  },
  M20: {
    changes: "Days and money recorded or planned anew; a reallocation.",
    inputs: [days],
    limits: ["burn", "drain"],
  },
  M21: {
    changes: "Evidence added or taken back; a second source; the day of the test.",
    inputs: [bets],
    limits: ["hypothesis"],
  },
  M22: { changes: "A visit that found something and that the host confirmed.", inputs: [dives], limits: ["dive"] },
  M23: {
    changes: "A check-in, a new target or due date, an objective begun or closed; any row named as a proof.",
    inputs: [gap, objectives],
    limits: ["gap", "causes"],
  },
  M24: {
    changes: "Evidence for or against a bet, six weeks of flow, the next pulse.",
    inputs: [gap, bets],
    limits: ["posture"],
  },
  M25: { changes: "People who stay, or who leave by choice.", inputs: [people], limits: ["turnover"] },
  N1: { changes: "Days spent on themes that end later.", inputs: [days, strategy] },
  N2: { changes: "What a leader does in the next eight weeks.", inputs: [dives, briefs] },
  N3: { changes: "Where teams put most of their days.", inputs: [days, strategy] },
  N4: { changes: "A title or key task changed, or one of the two stopped.", inputs: [work], limits: ["duplicate"] },
  N5: { changes: "A decision that names the bet.", inputs: [bets, decisions], limits: ["hypothesis"] },
  N6: { changes: "Evidence from the ground.", inputs: [bets] },
  N7: { changes: "Obstacles of process solved.", inputs: [friction] },
  N8: { changes: "The first result that a customer sees, accepted.", inputs: [work] },
  N9: { changes: "Accepting or returning what waits in review.", inputs: [work] },
  N10: { changes: "Work finished by others of the team.", inputs: [work], limits: ["dependence"] },
  N11: { changes: "Work begun under a key task.", inputs: [strategy, work] },
  N12: { changes: "Answering at one's own level.", inputs: [friction] },
  R9: { changes: "More answers in the next round.", inputs: [pulse], limits: ["pulse"] },
};
