import { capabilities } from "../../db/schema/capabilities";
import { diagnoses } from "../../db/schema/diagnoses";
import { deepDives, diveFindings, diveFollowUps } from "../../db/schema/dives";
import { evidence, evidenceRetractions } from "../../db/schema/evidence";
import { frictionEvents, frictionLinks, frictions } from "../../db/schema/frictions";
import { hypotheses } from "../../db/schema/hypotheses";
import { lessons } from "../../db/schema/lessons";
import { marketSignalLinks, marketSignals } from "../../db/schema/market-signals";
import { resourceEntries } from "../../db/schema/resources";
import { reviews } from "../../db/schema/reviews";
import type { World } from "../larkfield/world";

type Say = (text: string) => string;

/** What travels up: a bet with evidence, frictions, a dive, a lesson, an outside signal, a review, a ledger row. */
export function addReality(world: World, at: Date, say: Say): void {
  addBets(world, at, say);
  addFrictions(world, at, say);
  addDive(world, at, say);
  const stamp = world.stamp(at, "exec");
  world.add(reviews, {
    id: world.id("review"),
    number: 1,
    kind: "strategy_month",
    teamId: world.team("root"),
    leaderId: world.person("exec"),
    scheduledFor: world.date.ago(10),
    heldOn: world.date.ago(10),
    notes: say("what was said"),
    state: "held",
    ...stamp,
  });
  world.add(lessons, {
    id: world.id("lesson"),
    number: 1,
    text: say("a lesson"),
    raisedBy: world.person("contrib"),
    raisedOn: world.date.ago(9),
    addressedTo: world.person("exec"),
    briefId: world.id("brief/open"),
    fromReviewId: world.id("review"),
    ...stamp,
  });
  world.add(resourceEntries, {
    id: world.id("resource"),
    side: "actual",
    unit: "days",
    amount: 3,
    periodStart: world.date.ago(7),
    periodEnd: world.date.ago(1),
    teamId: world.team("north"),
    objectiveId: world.id("objective/open"),
    note: say("three days"),
    ...stamp,
  });
  world.add(diagnoses, {
    day: world.date.ago(1),
    computedAt: at,
    tookMs: 1,
    summary: { said: say("a diagnosis") },
  });
}

function addBets(world: World, at: Date, say: Say): void {
  const stamp = world.stamp(at, "exec");
  world.add(capabilities, {
    id: world.id("capability"),
    name: say("capability"),
    themeId: world.id("theme"),
    need: 4,
    have: 2,
    assessedOn: world.date.ago(30),
    ownerTeamId: world.team("north"),
    ...stamp,
  });
  world.add(hypotheses, {
    id: world.id("hypothesis"),
    number: 1,
    statement: say("bet"),
    category: "demand",
    themeId: world.id("theme"),
    loadBearing: true,
    ownerId: world.person("exec"),
    supportIf: say("ten sign"),
    debunkIf: say("none sign"),
    testBy: world.date.ago(-30),
    status: "open",
    openedAt: at,
    ...stamp,
  });
  for (const key of ["kept", "retracted"])
    world.add(evidence, {
      id: world.id(`evidence/${key}`),
      hypothesisId: world.id("hypothesis"),
      direction: "for",
      strength: "weak",
      sourceKind: "anecdote",
      sourceKey: key,
      text: say(`${key} evidence`),
      observedOn: world.date.ago(8),
      authorId: world.person("manager"),
      recordedAt: at,
    });
  world.add(evidenceRetractions, {
    id: world.id("retraction"),
    evidenceId: world.id("evidence/retracted"),
    reason: say("heard wrongly"),
    byId: world.person("manager"),
    at,
  });
  world.add(marketSignals, {
    id: world.id("signal"),
    number: 1,
    kind: "competitor",
    title: say("outside signal"),
    observedOn: world.date.ago(6),
    direction: "headwind",
    impact: 3,
    raisedBy: world.person("contrib"),
    ...stamp,
  });
  world.add(marketSignalLinks, {
    id: world.id("signal/link"),
    marketSignalId: world.id("signal"),
    hypothesisId: world.id("hypothesis"),
  });
}

function addFrictions(world: World, at: Date, say: Say): void {
  for (const [key, number] of [
    ["open", 1],
    ["restricted", 2],
  ] as const) {
    const frictionId = world.id(`friction/${key}`);
    world.add(frictions, {
      id: frictionId,
      number,
      title: say(`${key} friction`),
      kind: "tools",
      severity: "high",
      teamId: world.team("north"),
      raisedBy: world.person("contrib"),
      raisedAt: at,
      briefId: world.id(`brief/${key}`),
      keyTaskKey: "KT1",
      hoursLostPerWeek: 4,
      clockDueAt: new Date(at.getTime() + 30 * 86_400_000),
      visibilityRootId: key === "open" ? null : world.id("objective/restricted"),
      ...world.stamp(at, "contrib"),
    });
    world.add(frictionLinks, {
      id: world.id(`friction/${key}/link`),
      frictionId,
      projectId: world.id(`project/${key}`),
    });
    world.add(frictionEvents, {
      id: world.id(`friction/${key}/raised`),
      frictionId,
      kind: "raised",
      at,
      actorId: world.person("contrib"),
      text: say(`${key} words`),
    });
  }
}

function addDive(world: World, at: Date, say: Say): void {
  const stamp = world.stamp(at, "exec");
  const diveId = world.id("dive");
  world.add(deepDives, {
    id: diveId,
    number: 1,
    leaderId: world.person("exec"),
    teamId: world.team("north"),
    diveOn: world.date.ago(12),
    question: say("a question on site"),
    seen: say("what was seen"),
    hostId: world.person("manager"),
    state: "confirmed",
    heldAt: at,
    confirmedAt: at,
    ...stamp,
  });
  world.add(diveFindings, { id: world.id("finding"), diveId, text: say("a finding"), ...stamp });
  world.add(diveFollowUps, {
    id: world.id("follow-up"),
    diveId,
    text: say("a follow-up"),
    ownerId: world.person("exec"),
    dueOn: world.date.ago(-5),
    ...stamp,
  });
}
