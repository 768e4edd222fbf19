type Flow = {
  /** Items finished per week, W1 to W26. */
  weekly: string;
  cycleTimes: string;
  reworkEvery: number | null;
  returnedEvery: number | null;
  late: string;
  openAges: string;
  /** Projects by turns, before week 14 and from it on. */
  before: string[];
  mix: string[];
};

/** Throughput, cycle times and ages of the seven teams whose flow is measured (domain.md 6.4). */
export const flows: Record<string, Flow> = {
  SEN: {
    weekly: "4 3 4 5 3 4 4 3 4 4 3 4 4 3 4 3 3 4 3 2 3 3 2 3 2 2",
    cycleTimes: "6 9 4 12 7 15 5 10",
    reworkEvery: 4,
    returnedEvery: 5,
    late: "-2 3 -1 6 0 4",
    openAges: "3 5 8 9 12 14 19 21 26 33",
    before: [],
    mix: ["P5"],
  },
  CLD: {
    weekly: "5 6 5 7 6 5 6 7 5 6 6 5 7 6 6 7 6 7 6 6 7 6 7 6 7 7",
    cycleTimes: "3 5 2 8 4 6 3 7",
    reworkEvery: 10,
    returnedEvery: 12,
    late: "-1 0 -2 0 1 -1",
    openAges: "1 2 2 4 5 6 8 9",
    before: ["P9"],
    mix: ["P6", "P6", "P9", "P6", "P9"],
  },
  APP: {
    weekly: "4 5 4 4 5 4 5 4 4 5 4 5 4 5 5 4 5 5 4 5 5 4 5 5 5 5",
    cycleTimes: "4 3 6 2 7 5 4 9",
    reworkEvery: 8,
    returnedEvery: 9,
    late: "-1 0 2 -2 0 0",
    openAges: "1 3 4 4 7 11",
    before: ["P0a"],
    mix: ["P7", "P10", "P7", "P10", "P10"],
  },
  ASM: {
    weekly: "6 6 5 6 6 6 5 6 6 5 6 6 6 5 6 6 5 6 6 6 5 6 6 6 5 6",
    cycleTimes: "2 3 2 4 3 2",
    reworkEvery: 12,
    returnedEvery: 15,
    late: "-1 0 0 1 -1",
    openAges: "1 1 2 3",
    before: ["P13", "P0b"],
    mix: ["P13"],
  },
  FLD: {
    weekly: "7 7 6 8 7 7 6 7 6 5 6 5 5 4 6 3 5 4 7 3 2 5 1 4 3 2",
    cycleTimes: "3 6 4 11 5 8 14 7",
    reworkEvery: 3,
    returnedEvery: 4,
    late: "2 5 -1 8 0 3 6",
    openAges: "2 4 6 7 9 11 13 16 18 22 27 35",
    before: [],
    mix: ["P3", "P4", "P3", "P4", "P3"],
  },
  CSU: {
    weekly: "8 9 8 8 9 10 8 9 9 8 9 10 9 9 10 9 10 10 9 10 10 9 10 11 10 10",
    cycleTimes: "1 2 1 3 2 1 4",
    reworkEvery: 20,
    returnedEvery: 25,
    late: "-1 0 -1 0 0 1",
    openAges: "1 1 2",
    before: ["P14"],
    mix: ["P14", "P8", "P14"],
  },
  SAL: {
    weekly: "3 4 3 3 4 3 3 4 3 3 3 4 3 3 3 4 3 4 3 3 4 3 4 3 4 4",
    cycleTimes: "9 14 7 20 11",
    reworkEvery: null,
    returnedEvery: null,
    late: "0 3 -2 0 5",
    openAges: "4 9 12 18 25 41",
    before: ["P0c"],
    mix: ["P1", "P2", "P2"],
  },
};

export const numbers = (list: string): number[] => list.split(" ").map(Number);
