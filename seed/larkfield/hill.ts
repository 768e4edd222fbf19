import { hillMoves } from "../../db/schema/hill-moves";
import { projectTable } from "./project-table";
import type { World } from "./world";

/** Where the owners saw their projects on the last Fridays, oldest first: week, place of 100, one line. */
const moves: Record<string, [week: number, place: number, note?: string][]> = {
  P2: [
    [24, 62],
    [25, 66],
    [26, 70],
  ],
  P3: [
    [22, 30],
    [24, 38],
    [25, 41],
    [26, 44, "How to fit the bracket is not settled"],
  ],
  P4: [
    [24, 55],
    [26, 58],
  ],
  P5: [
    [24, 40],
    [25, 46],
    [26, 41, "The glue of the new seal is open again"],
  ],
  P6: [
    [24, 70],
    [25, 75],
    [26, 81],
  ],
  P7: [
    [25, 72],
    [26, 84],
  ],
  P8: [[26, 90]],
  P10: [
    [20, 25],
    [22, 35],
  ],
};

/** The hill of the running change projects; that of the second app refresh was left alone for a month. */
export function addHill(world: World): void {
  for (const [key, steps] of Object.entries(moves)) {
    const owner = projectTable.find((line) => line.key === key)?.owner ?? "";
    const projectId = world.id(`project/${key}`);
    steps.forEach(([week, place, note = ""], index) => {
      const movedOn = world.date.wk(week, 4);
      const at = new Date(`${movedOn}T14:30:00Z`);
      const before = steps[index - 1];
      world.add(hillMoves, {
        id: world.id(`hill/${key}/${index + 1}`),
        projectId,
        revision: index + 1,
        place,
        note,
        movedOn,
        movedBy: world.person(owner),
        recordedAt: at,
      });
      world.tell(
        at,
        owner,
        "project.hill-moved",
        "project",
        projectId,
        { place },
        before ? { place: before[1] } : null,
      );
    });
  }
}
