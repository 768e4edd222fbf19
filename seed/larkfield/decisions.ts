import { decisions } from "../../db/schema/decisions";
import type { World } from "./world";

type Insert = typeof decisions.$inferInsert;
type Row = Omit<Insert, "orgId" | "id" | "number" | "deciderId" | "createdAt" | "updatedAt">;

/** E20 (domain.md 6.9): a pivot, what it stopped, and four more; one is overdue for revisiting, one only proposed. */
export function addDecisions(world: World): number {
  const { date } = world;
  let number = 0;
  const put = (key: string, by: string, day: string, row: Row) => {
    number += 1;
    const id = world.id(`decision/${key}`);
    const at = date.at(day, "15:00");
    const proposed = row.status === "proposed";
    world.add(decisions, {
      status: "decided",
      ...row,
      id,
      number,
      deciderId: world.person(by),
      decidedAt: proposed ? null : at,
      ...world.stamp(at, by),
    });
    const action = proposed ? "decision.proposed" : "decision.made";
    world.tell(at, by, action, "decision", id, { kind: row.kind, choice: row.choice });
  };
  put("D1", "cdubois", "2026-04-01", {
    kind: "pivot",
    question: "Independents do not buy online without a sales call. Where do we go instead?",
    options: "Add sales people for independents; go to regional distributors; wait for the season.",
    choice: "Leave the independents; win the regional distributors.",
    reason: "71 of 400 after thirteen weeks, sign-ups that do not activate, and support calls that say why.",
    reasonKind: "hypothesis_debunked",
    links: [
      { type: "brief", id: world.id("brief/B1"), role: "from" },
      { type: "brief", id: world.id("brief/B2"), role: "to" },
      { type: "hypothesis", id: world.id("hypothesis/H1") },
    ],
    inFlight: [
      { projectId: world.id("project/P0a"), fate: "stop" },
      { projectId: world.id("project/P0c"), fate: "stop" },
    ],
  });
  put("D2", "cdubois", "2026-04-01", {
    kind: "stop",
    question: "What becomes of 400 independents on self-serve?",
    choice: "Stop it; graded missed.",
    reason: "Its brief was superseded.",
    reasonKind: "hypothesis_debunked",
    links: [{ type: "objective", id: world.id("objective/O0") }],
  });
  put("D3", "cdubois", "2026-05-04", {
    kind: "persist",
    question: "The crew says that two hours a van cannot be done. Do we move the target?",
    options: "Two hours and a new bracket; three hours and the old one.",
    choice: "Keep the two-hour target and change the bracket.",
    reason: "The bracket alone takes 55 minutes; without it the crew is at three hours already.",
    expectedResult: "Median below three hours by the end of August.",
    revisitOn: date.on("2026-08-31"),
    links: [
      { type: "objective", id: world.id("objective/O2") },
      { type: "friction", id: world.id("friction/F2") },
      { type: "hypothesis", id: world.id("hypothesis/H4") },
    ],
  });
  put("D4", "gpugh", "2026-05-26", {
    kind: "reallocation",
    question: "Five people cannot fit forty vans a week. Who helps?",
    options: "Hire two; borrow two from Assembly; promise fewer vans.",
    choice: "Two people from Assembly to Field from the first week of June.",
    reason: "Assembly waits for seals; Field has a backlog of nine weeks.",
    reasonKind: "resource",
    expectedResult: "Thirty vans a week by the end of June.",
    stateBefore: "Assembly 6, Field 5",
    stateAfter: "Assembly 4, Field 7",
    revisitOn: date.wk(26, 4),
    links: [
      { type: "team", id: world.team("ASM"), role: "from" },
      { type: "team", id: world.team("FLD"), role: "to" },
    ],
  });
  put("D5", "ivandaele", "2026-06-09", {
    kind: "posture",
    question: "Which side needs the emphasis in the wash-down theme?",
    choice: "Hands-on execution.",
    reason: "The bet is proven; what is missing is that sensors leave the bench on time and whole.",
    themeId: world.id("theme/T4"),
    advice: "hands_on_execution",
    agrees: true,
    revisitOn: date.on("2026-07-23"),
    links: [{ type: "theme", id: world.id("theme/T4") }],
  });
  put("D6", "rmehta", "2026-06-24", {
    kind: "stop",
    question: "Does the second app refresh go on?",
    choice: "Stop it; its two people go to the agency report.",
    reason: "No line of the brief asks for it.",
    status: "proposed",
    proposedBy: world.person("zlaurent"),
    links: [
      { type: "project", id: world.id("project/P10") },
      { type: "lesson", id: world.id("lesson/L4") },
    ],
  });
  return number;
}
