import { decisions } from "../../schema/decisions";
import type { World } from "./world";

/** E20: the decisions that the seeded acts needed. */
export function addDecisions(world: World): number {
  const { date } = world;
  const put = (
    key: string,
    number: number,
    day: string,
    row: Omit<typeof decisions.$inferInsert, "orgId" | "id" | "number" | "deciderId" | "createdAt" | "updatedAt">,
  ) => {
    const id = world.id(`decision/${key}`);
    const at = date.at(day, "15:00");
    world.add(decisions, {
      ...row,
      id,
      number,
      deciderId: world.person("cdubois"),
      status: "decided",
      decidedAt: at,
      ...world.stamp(at, "cdubois"),
    });
    world.tell(at, "cdubois", "decision.made", "decision", id, { kind: row.kind, choice: row.choice });
  };
  put("D1", 1, "2026-04-01", {
    kind: "pivot",
    question: "Independents do not buy online without a sales call. Where do we go instead?",
    options: "Add sales people for independents; go to regional distributors; wait for the season.",
    choice: "Leave the independents; win the regional distributors.",
    reason: "71 of 400 after thirteen weeks, sign-ups that do not activate, and support calls that say why.",
    reasonKind: "hypothesis_debunked",
    links: [
      { type: "brief", id: world.id("brief/B1"), role: "from" },
      { type: "brief", id: world.id("brief/B2"), role: "to" },
    ],
    inFlight: [
      { projectId: world.id("project/P0a"), fate: "stop" },
      { projectId: world.id("project/P0c"), fate: "stop" },
    ],
  });
  put("D2", 2, "2026-04-01", {
    kind: "stop",
    question: "What becomes of 400 independents on self-serve?",
    choice: "Stop it; graded missed.",
    reason: "Its brief was superseded.",
    reasonKind: "hypothesis_debunked",
    links: [{ type: "objective", id: world.id("objective/O0") }],
  });
  return 2;
}
