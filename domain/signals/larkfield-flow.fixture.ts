import { addDays, type IsoDate } from "./calendar";
import type { WorkItem } from "./work-item";

/** The demo organization's Monday of week 27, on which its screens are specified. */
export const ANCHOR = "2026-06-29";

/** Day `day` (0 Monday … 6 Sunday) of week `week` of the demo year. */
export function wk(week: number, day = 0): IsoDate {
  return addDays(ANCHOR, (week - 27) * 7 + day);
}

type Team = {
  done: number[];
  cycle: number[];
  rework: number;
  returned: number;
  late: number[];
  mix: string[];
  open: number[];
};

const weeks = (text: string) => text.split(" ").map(Number);

export const TEAMS = {
  SEN: {
    done: weeks("4 3 4 5 3 4 4 3 4 4 3 4 4 3 4 3 3 4 3 2 3 3 2 3 2 2"),
    cycle: [6, 9, 4, 12, 7, 15, 5, 10],
    rework: 4,
    returned: 5,
    late: [-2, 3, -1, 6, 0, 4],
    mix: ["P5"],
    open: [3, 5, 8, 9, 12, 14, 19, 21, 26, 33],
  },
  CLD: {
    done: weeks("5 6 5 7 6 5 6 7 5 6 6 5 7 6 6 7 6 7 6 6 7 6 7 6 7 7"),
    cycle: [3, 5, 2, 8, 4, 6, 3, 7],
    rework: 10,
    returned: 12,
    late: [-1, 0, -2, 0, 1, -1],
    mix: ["P6", "P6", "P9", "P6", "P9"],
    open: [1, 2, 2, 4, 5, 6, 8, 9],
  },
  APP: {
    done: weeks("4 5 4 4 5 4 5 4 4 5 4 5 4 5 5 4 5 5 4 5 5 4 5 5 5 5"),
    cycle: [4, 3, 6, 2, 7, 5, 4, 9],
    rework: 8,
    returned: 9,
    late: [-1, 0, 2, -2, 0, 0],
    mix: ["P7", "P10", "P7", "P10", "P10"],
    open: [1, 3, 4, 4, 7, 11],
  },
  ASM: {
    done: weeks("6 6 5 6 6 6 5 6 6 5 6 6 6 5 6 6 5 6 6 6 5 6 6 6 5 6"),
    cycle: [2, 3, 2, 4, 3, 2],
    rework: 12,
    returned: 15,
    late: [-1, 0, 0, 1, -1],
    mix: ["P13"],
    open: [1, 1, 2, 3],
  },
  FLD: {
    done: weeks("7 7 6 8 7 7 6 7 6 5 6 5 5 4 6 3 5 4 7 3 2 5 1 4 3 2"),
    cycle: [3, 6, 4, 11, 5, 8, 14, 7],
    rework: 3,
    returned: 4,
    late: [2, 5, -1, 8, 0, 3, 6],
    mix: ["P3", "P4", "P3", "P4", "P3"],
    open: [2, 4, 6, 7, 9, 11, 13, 16, 18, 22, 27, 35],
  },
  CSU: {
    done: weeks("8 9 8 8 9 10 8 9 9 8 9 10 9 9 10 9 10 10 9 10 10 9 10 11 10 10"),
    cycle: [1, 2, 1, 3, 2, 1, 4],
    rework: 20,
    returned: 25,
    late: [-1, 0, -1, 0, 0, 1],
    mix: ["P14", "P8", "P14"],
    open: [1, 1, 2],
  },
  SAL: {
    done: weeks("3 4 3 3 4 3 3 4 3 3 3 4 3 3 3 4 3 4 3 3 4 3 4 3 4 4"),
    cycle: [9, 14, 7, 20, 11],
    rework: 0,
    returned: 0,
    late: [0, 3, -2, 0, 5],
    mix: ["P1", "P2", "P2"],
    open: [4, 9, 12, 18, 25, 41],
  },
} satisfies Record<string, Team>;

export type TeamId = keyof typeof TEAMS;
export type DemoItem = WorkItem & { project: string | null };

const nth = <T>(list: readonly T[], g: number): T => list[(g - 1) % list.length] as T;

/** A team's finished items by the rule of the demo, and its open ones by their age in days. */
export function teamItems(id: TeamId): DemoItem[] {
  const team: Team = TEAMS[id];
  const finished: DemoItem[] = [];
  team.done.forEach((n, i) => {
    for (let j = 0; j < n; j++) {
      const g = finished.length + 1;
      const doneOn = wk(i + 1, j % 5);
      finished.push({
        ...blank(`${id}-${g}`),
        type: team.rework > 0 && g % team.rework === 0 ? "rework" : "task",
        project: projectOf(nth(team.mix, g), i + 1),
        doneOn,
        startedOn: addDays(doneOn, 1 - nth(team.cycle, g)),
        originalDueOn: addDays(doneOn, -nth(team.late, g)),
        returnedCount: team.returned > 0 && g % team.returned === 0 ? 1 : 0,
      });
    }
  });
  const open = team.open.map((age, i) => ({ ...blank(`${id}-open-${i}`), startedOn: addDays(ANCHOR, 1 - age) }));
  return [...finished, ...open];
}

const STARTS: Record<string, number> = { P1: 14, P2: 16, P3: 14, P4: 17, P5: 14, P6: 15, P7: 18, P10: 19 };

// Work before its project's start belongs to none; the pilot P1 ended in week 20 and left its share to P2.
function projectOf(id: string, week: number): string | null {
  if (id === "P1" && week > 20) return "P2";
  return week < (STARTS[id] ?? 14) ? null : id;
}

function blank(id: string): DemoItem {
  return {
    id,
    project: null,
    type: "task",
    startedOn: null,
    doneOn: null,
    cancelledOn: null,
    originalDueOn: null,
    returnedCount: 0,
    unplanned: false,
    assigneeId: null,
  };
}
