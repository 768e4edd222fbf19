import { randomUUID } from "node:crypto";
import { pulseAnswers, pulseBallots, pulseComments, pulseReceipts, pulseRounds } from "../../db/schema/pulse";
import type { World } from "../larkfield/world";

/** A published round and an open one: every table of the running state has a row (settled 56). */
export function addPulse(world: World, at: Date, say: (text: string) => string): void {
  const stamp = world.stamp(at, "exec");
  const team = { id: world.team("north"), name: say("north"), parentId: null, members: 6 };
  const recall = [{ key: "a", text: say("main effort"), right: true }];
  world.add(pulseRounds, {
    id: world.id("pulse/past"),
    opensOn: world.date.ago(60),
    closesOn: world.date.ago(52),
    state: "published",
    tree: [team],
    recall,
    responses: 6,
    closedAt: at,
    publishedAt: at,
    ...stamp,
  });
  world.add(pulseRounds, {
    id: world.id("pulse/now"),
    opensOn: world.date.ago(1),
    closesOn: world.date.ago(-7),
    state: "open",
    tree: [team],
    roster: { [world.person("contrib")]: team.id },
    recall,
    salt: say("salt"),
    ...stamp,
  });
  world.add(pulseReceipts, { roundId: world.id("pulse/now"), receipt: say("receipt") });
  world.add(pulseBallots, { roundId: world.id("pulse/now"), slot: randomUUID(), sealed: say("sealed") });
  for (let i = 0; i < 6; i++)
    world.add(pulseAnswers, {
      id: randomUUID(),
      roundId: world.id("pulse/past"),
      frozenTeamId: team.id,
      realistic: 4,
      tools: 4,
      morale: 4,
      understand: 4,
      pace: 3,
      recall: "a",
    });
  world.add(pulseComments, { id: randomUUID(), roundId: world.id("pulse/past"), text: say("comment") });
}
