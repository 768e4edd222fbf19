import { checkIns } from "../../schema/check-ins";
import { projects } from "../../schema/projects";
import { addDays } from "./calendar";
import type { World } from "./world";

type ProjectLine = {
  key: string;
  title: string;
  team: string;
  owner: string;
  kind: "change" | "run" | "obligation";
  objective: string | null;
  task?: string;
  status: "active" | "done" | "stopped";
  start: number;
  due: number | null;
  done?: number;
  remaining: number;
  purpose: string;
  kpi?: string;
  obligation?: string;
  doneMeans?: string;
};

export const projectTable: ProjectLine[] = [
  {
    key: "P0a",
    title: "Self-serve checkout",
    team: "APP",
    owner: "ogallagher",
    kind: "change",
    objective: "O0",
    task: "KT1",
    status: "stopped",
    start: 2,
    due: 12,
    remaining: 0,
    purpose: "A grocer pays without talking to us.",
  },
  {
    key: "P0b",
    title: "Grocer starter kit",
    team: "ASM",
    owner: "kjacobs",
    kind: "change",
    objective: "O0",
    task: "KT3",
    status: "done",
    start: 2,
    due: 10,
    done: 11,
    remaining: 0,
    purpose: "The box explains itself.",
  },
  {
    key: "P0c",
    title: "Grocer telesales",
    team: "SAL",
    owner: "vjanssens",
    kind: "change",
    objective: "O0",
    task: "KT2",
    status: "stopped",
    start: 3,
    due: 20,
    remaining: 0,
    purpose: "Answer those who phone before they buy.",
  },
  {
    key: "P1",
    title: "Distributor pilot: Van Loon Foods",
    team: "SAL",
    owner: "iferreira",
    kind: "change",
    objective: "O1",
    task: "KT1",
    status: "done",
    start: 14,
    due: 20,
    done: 20,
    remaining: 0,
    purpose: "One distributor whose docks speak for us.",
    doneMeans: "Van Loon signs for its whole fleet.",
  },
  {
    key: "P2",
    title: "Dock-side pricing and contract",
    team: "SAL",
    owner: "vjanssens",
    kind: "change",
    objective: "O1",
    task: "KT1",
    status: "active",
    start: 16,
    due: 28,
    remaining: 9,
    purpose: "so that a van costs one signature",
    doneMeans: "A distributor signs on the dock, in one go.",
  },
  {
    key: "P3",
    title: "Two-hour install kit",
    team: "FLD",
    owner: "dverhoeven",
    kind: "change",
    objective: "O2",
    task: "KT2",
    status: "active",
    start: 14,
    due: 32,
    remaining: 16,
    purpose: "so that a van takes two hours, not four",
    doneMeans: "A crew of two equips a van in two hours, ten vans in a row.",
  },
  {
    key: "P4",
    title: "Installer training",
    team: "FLD",
    owner: "tmoreau",
    kind: "change",
    objective: "O2",
    task: "KT2",
    status: "active",
    start: 17,
    due: 27,
    remaining: 8,
    purpose: "so that the first visit is the only one",
    doneMeans: "Every installer has fitted five vans with the kit.",
  },
  {
    key: "P5",
    title: "Wash-down housing",
    team: "SEN",
    owner: "aosei",
    kind: "change",
    objective: "O3",
    task: "KT2",
    status: "active",
    start: 14,
    due: 32,
    remaining: 18,
    purpose: "so that a sensor survives the hose",
    doneMeans: "Fifty vans washed nightly for four weeks, no leak.",
  },
  {
    key: "P6",
    title: "Automatic proof reports",
    team: "CLD",
    owner: "kboateng",
    kind: "change",
    objective: "O4",
    task: "KT3",
    status: "active",
    start: 15,
    due: 32,
    remaining: 20,
    purpose: "so that proof goes out untouched",
    doneMeans: "Eight of ten reports leave without a hand.",
  },
  {
    key: "P7",
    title: "Agency certificate",
    team: "APP",
    owner: "anwosu",
    kind: "change",
    objective: "O4",
    task: "KT3",
    status: "active",
    start: 18,
    due: 32,
    remaining: 7,
    purpose: "so that the agency accepts our word",
    doneMeans: "The agency's letter is in the file.",
  },
  {
    key: "P8",
    title: "Churn call-backs",
    team: "CSU",
    owner: "cromano",
    kind: "change",
    objective: "O5",
    status: "active",
    start: 6,
    due: 30,
    remaining: 6,
    purpose: "so that a grocer who hesitates is called",
    doneMeans: "Every grocer at risk has been called twice.",
  },
  {
    key: "P14",
    title: "Customer desk",
    team: "CSU",
    owner: "arahman",
    kind: "run",
    objective: null,
    status: "active",
    start: 1,
    due: null,
    remaining: 0,
    purpose: "Answer within hours.",
    kpi: "churn",
  },
  {
    key: "P9",
    title: "Old gateway upkeep",
    team: "CLD",
    owner: "lpeeters",
    kind: "run",
    objective: null,
    status: "active",
    start: 1,
    due: null,
    remaining: 0,
    purpose: "Keep the first generation alive until it is replaced.",
    kpi: "orders",
  },
  {
    key: "P10",
    title: "Second mobile app refresh",
    team: "APP",
    owner: "taziz",
    kind: "change",
    objective: null,
    status: "active",
    start: 19,
    due: 30,
    remaining: 14,
    purpose: "The drivers' app looks old.",
  },
  {
    key: "P11",
    title: "Trade-show game",
    team: "MKT",
    owner: "rvidal",
    kind: "change",
    objective: null,
    status: "active",
    start: 21,
    due: 29,
    remaining: 5,
    purpose: "Something to play with at the stand.",
  },
  {
    key: "P13",
    title: "Sensor assembly line",
    team: "ASM",
    owner: "kjacobs",
    kind: "run",
    objective: null,
    status: "active",
    start: 1,
    due: null,
    remaining: 0,
    purpose: "Ship what was sold.",
    kpi: "orders",
  },
  {
    key: "P12",
    title: "Tax filing and audit",
    team: "FIN",
    owner: "pgoossens",
    kind: "obligation",
    objective: null,
    status: "active",
    start: 10,
    due: 27,
    remaining: 2,
    purpose: "The books are right and filed.",
    obligation: "Statutory audit",
  },
];

/** Project due dates are the Friday of the due week; P3 was planned again once, from week 26. */
export function addProjects(world: World): void {
  const { date } = world;
  projectTable.forEach((line, index) => {
    const id = world.id(`project/${line.key}`);
    const startOn = date.wk(line.start, 0);
    const dueOn = line.due ? date.wk(line.due, 4) : null;
    const at = new Date(`${startOn}T09:00:00Z`);
    const stopped = line.status === "stopped";
    world.add(projects, {
      id,
      number: index + 1,
      title: line.title,
      purposeInOwnWords: line.purpose,
      kind: line.kind,
      objectiveId: line.objective && world.id(`objective/${line.objective}`),
      keyTaskKey: line.task ?? null,
      kpiMeasureId: line.kpi ? world.id(`measure/${line.kpi}`) : null,
      obligation: line.obligation ?? null,
      ownerId: world.person(line.owner),
      teamId: world.team(line.team),
      status: line.status,
      startOn,
      originalDueOn: line.key === "P3" ? date.wk(26, 4) : dueOn,
      dueOn,
      replanCount: line.key === "P3" ? 1 : 0,
      definitionOfDone: line.doneMeans ?? "",
      activatedOn: startOn,
      doneOn: line.done ? date.wk(line.done, 4) : null,
      stoppedOn: stopped ? date.on("2026-04-01") : null,
      startedBeforeAgreement: line.key === "P5",
      endReason: stopped ? "The direction changed: independents do not buy online." : null,
      stopDecisionId: stopped ? world.id("decision/D1") : null,
      ...world.stamp(at, line.owner),
    });
    world.tell(at, line.owner, "project.proposed", "project", id, { title: line.title });
    world.tell(at, line.owner, "project.activated", "project", id, { status: "active" }, { status: "proposed" });
    if (line.key === "P3")
      world.tell(
        new Date(`${date.wk(24, 1)}T10:00:00Z`),
        line.owner,
        "project.replanned",
        "project",
        id,
        { dueOn },
        { dueOn: date.wk(26, 4) },
      );
    if (line.done)
      world.tell(
        new Date(`${date.wk(line.done, 4)}T16:00:00Z`),
        line.owner,
        "project.finished",
        "project",
        id,
        { status: "done" },
        { status: "active" },
      );
    if (stopped)
      world.tell(
        date.at("2026-04-01", "15:00"),
        "cdubois",
        "project.stopped",
        "project",
        id,
        { status: "stopped" },
        { status: "active" },
      );
  });
  addStatusWords(world);
}

const words: Record<string, ["going_well" | "watch" | "stuck", string]> = {
  P2: ["watch", "Five signatures where one would do."],
  P3: ["stuck", "The bracket decides everything; drawings promised for next week."],
  P4: ["watch", "Two of five installers trained."],
  P5: ["watch", "Glue of the new seal is being tested again."],
  P6: ["going_well", "Alarm reports leave without a hand since Tuesday."],
  P7: ["going_well", "The agency asked for one more example."],
  P8: ["going_well", "Eleven call-backs, one lost."],
};

/** E13 on projects: the owner's word of the last three Fridays. */
function addStatusWords(world: World): void {
  for (const [key, [statusWord, note]] of Object.entries(words)) {
    const owner = projectTable.find((line) => line.key === key)?.owner ?? "";
    for (const week of [24, 25, 26]) {
      const asOf = world.date.wk(week, 4);
      const id = world.id(`check-in/${key}/${asOf}`);
      const last = week === 26;
      world.add(checkIns, {
        id,
        projectId: world.id(`project/${key}`),
        asOf: addDays(asOf, 0),
        statusWord,
        note: last ? note : "",
        authorId: world.person(owner),
        recordedAt: new Date(`${asOf}T15:00:00Z`),
      });
    }
  }
}
