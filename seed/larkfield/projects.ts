import { checkIns } from "../../db/schema/check-ins";
import { projects } from "../../db/schema/projects";
import { addDays } from "./calendar";
import { projectTable } from "./project-table";
import type { World } from "./world";

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
