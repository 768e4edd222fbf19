import { backBriefs, reconfirmations } from "../../db/schema/back-briefs";
import { addWorkingDays } from "./calendar";
import type { World } from "./world";

type Round = {
  brief: "B1" | "B2";
  version: number;
  who: string;
  team: string;
  round: number;
  sent: string | null;
  restatement: string;
  plan: string;
  cannot?: string;
  taken?: string[];
  risks?: string;
  help?: string;
  answer?: {
    state: "accepted" | "sent_back";
    at: string;
    time?: string;
    text: string;
    kind?: "plan" | "brief";
    keys?: string[];
  };
};

/** The date that many working days after the brief was published. */
const after = (published: string, days: number) => addWorkingDays(published, days);
const b1 = "2026-01-05";
const b2 = "2026-04-02";

const rounds: Round[] = [
  {
    brief: "B1",
    version: 1,
    who: "vjanssens",
    team: "SAL",
    round: 1,
    sent: after(b1, 2),
    restatement: "No visits: a shopkeeper finds us, understands the price and pays before anyone of us speaks.",
    plan: "We answer the phone for the first fifty and write down why they called.",
    taken: ["KT2"],
    answer: { state: "accepted", at: after(b1, 3), text: "Yes. Bring me the reasons every Friday." },
  },
  {
    brief: "B1",
    version: 1,
    who: "ogallagher",
    team: "APP",
    round: 1,
    sent: after(b1, 2),
    restatement: "We build a shop.",
    plan: "Checkout first.",
    taken: ["KT1"],
    answer: {
      state: "sent_back",
      at: after(b1, 4),
      text: "A shop is a means. What must a grocer be able to do an hour after paying?",
      kind: "plan",
      keys: ["KT1"],
    },
  },
  {
    brief: "B1",
    version: 1,
    who: "ogallagher",
    team: "APP",
    round: 2,
    sent: after(b1, 6),
    restatement: "An hour after paying, a grocer alone in the shop sees the first fridge on the screen.",
    plan: "Pairing before checkout; checkout borrows the old basket.",
    taken: ["KT1"],
    answer: { state: "accepted", at: after(b1, 7), text: "That is it." },
  },
  {
    brief: "B1",
    version: 1,
    who: "kjacobs",
    team: "ASM",
    round: 1,
    sent: after(b1, 4),
    restatement: "The box must explain itself, because no technician will.",
    plan: "One kit, three sensors, a sheet with four pictures.",
    taken: ["KT3"],
    answer: { state: "accepted", at: after(b1, 5), text: "Agreed." },
  },
  {
    brief: "B2",
    version: 1,
    who: "smarques",
    team: "CLD",
    round: 1,
    sent: after(b2, 1),
    restatement:
      "Nobody at a distributor should have to remember us: the proof is in their mail before the load is off the van.",
    plan: "Batch reports first, then the agency's format, then alarms that arrive while the door is open.",
    taken: ["KT3"],
    answer: {
      state: "accepted",
      at: after(b2, 2),
      text: "Batch first is right. Tell me when the first one leaves without a hand on it.",
    },
  },
  {
    brief: "B2",
    version: 1,
    who: "vjanssens",
    team: "SAL",
    round: 1,
    sent: after(b2, 4),
    restatement:
      "Regional distributors lose a load every week because no one sees it. Every van proves its own cold chain and we become the standard. We sell the proof, not boxes.",
    plan: "Van Loon Foods as pilot, then the six others who asked. Price per van in every offer.",
    taken: ["KT1"],
    answer: { state: "accepted", at: after(b2, 4), time: "11:00:40", text: "Good." },
  },
  {
    brief: "B2",
    version: 1,
    who: "nhaddad",
    team: "SEN",
    round: 1,
    sent: after(b2, 3),
    restatement: "The sensor may not be the reason that someone drives back to a van.",
    plan: "New housing, lab test, pilot.",
    taken: ["KT2"],
    answer: { state: "sent_back", at: after(b2, 5), text: "Which vans first?", kind: "plan", keys: ["KT2"] },
  },
  {
    brief: "B2",
    version: 1,
    who: "nhaddad",
    team: "SEN",
    round: 2,
    sent: after(b2, 7),
    restatement:
      "The sensor may not be the reason that someone drives back to a van; meat vans are washed hardest, so they judge us.",
    plan: "Fish and dairy vans first with the old seal; meat vans wait for the new one.",
    taken: ["KT2"],
    answer: { state: "accepted", at: after(b2, 8), text: "Yes, and say so to Field." },
  },
  {
    brief: "B2",
    version: 1,
    who: "ogallagher",
    team: "APP",
    round: 1,
    sent: after(b2, 10),
    restatement: "What we print must convince an inspector who was never in the van.",
    plan: "The certificate starts in week 18; two people read the draft rule with the agency.",
    taken: ["KT3"],
    answer: { state: "accepted", at: after(b2, 12), text: "Good. Keep the driver's app out of it." },
  },
  {
    brief: "B2",
    version: 1,
    who: "dverhoeven",
    team: "FLD",
    round: 1,
    sent: "2026-04-09",
    restatement: "Fit vans in two hours and never go back to any of them.",
    plan: "Forty vans a week by June with the five of us.",
    taken: ["KT2"],
    answer: {
      state: "sent_back",
      at: "2026-04-14",
      text: "Which hours does the kit save, and which the training?",
      kind: "plan",
      keys: ["KT2"],
    },
  },
  {
    brief: "B2",
    version: 1,
    who: "dverhoeven",
    team: "FLD",
    round: 2,
    sent: "2026-04-17",
    restatement: "One visit per van. The hours matter because they decide how many vans one crew can serve.",
    plan: "Fit the bracket before the sensor. Kit, then training, then numbers.",
    cannot: "Two hours with the old bracket. Jamal Bakr raised it on 13 April; the median stands at 4.6.",
    taken: ["KT2"],
    risks: "The crimp tool breaks on the third van.",
    answer: {
      state: "sent_back",
      at: "2026-04-24",
      text: "You are right, the brief should change.",
      kind: "brief",
      keys: ["KT2"],
    },
  },
  {
    brief: "B2",
    version: 2,
    who: "dverhoeven",
    team: "FLD",
    round: 3,
    sent: "2026-04-30",
    restatement:
      "Every van must prove itself on the day we touch it, because a second visit costs us the dock. Until the bracket is changed we fit at most 25 vans a week, and fit those right.",
    plan: "The install kit first, training with it from week 17. Van Loon before the others. Tess plans the order; I report hours per van each Friday.",
    cannot: "Two hours with the old bracket. It would change with a new bracket from Sensors, or two more people.",
    taken: ["KT2"],
    answer: { state: "accepted", at: "2026-05-04", text: "Agreed. The target stays, the date moves." },
  },
  {
    brief: "B2",
    version: 1,
    who: "npetrova",
    team: "MKT",
    round: 1,
    sent: null,
    restatement: "Be where distributors meet.",
    plan: "",
  },
];

/** E10: the rounds side by side, with what was promised and what was not. */
export function addBackBriefs(world: World): void {
  const { date } = world;
  for (const round of rounds) {
    const id = world.id(`back-brief/${round.brief}/${round.who}/${round.round}`);
    const sentAt = round.sent ? date.at(round.sent, "11:00") : null;
    const respondedAt = round.answer
      ? new Date(`${date.on(round.answer.at)}T${round.answer.time ?? "15:30:00"}Z`)
      : null;
    const opened = sentAt ?? date.at("2026-04-20");
    world.add(backBriefs, {
      id,
      briefId: world.id(`brief/${round.brief}`),
      generation: 1,
      briefVersionId: world.id(`brief/${round.brief}/v${round.version}`),
      recipientId: world.person(round.who),
      teamId: world.team(round.team),
      roundNo: round.round,
      restatement: round.restatement,
      myPlan: round.plan,
      cannotPromise: round.cannot ?? "",
      risks: round.risks ?? "",
      helpNeeded: round.help ?? "",
      takenKeyTasks: round.taken ?? [],
      state: round.answer?.state ?? "draft",
      submittedAt: sentAt,
      respondedBy: round.answer ? world.person("cdubois") : null,
      responseText: round.answer?.text ?? null,
      returnKind: round.answer?.kind ?? null,
      returnKeyTasks: round.answer?.keys ?? [],
      respondedAt,
      ...world.stamp(opened, round.who),
    });
    if (sentAt)
      world.tell(
        sentAt,
        round.who,
        "back-brief.submitted",
        "back_brief",
        id,
        { roundNo: round.round, state: "submitted" },
        { state: "draft" },
      );
    if (respondedAt)
      world.tell(
        respondedAt,
        "cdubois",
        `back-brief.${round.answer?.state === "accepted" ? "accepted" : "sent-back"}`,
        "back_brief",
        id,
        { state: round.answer?.state },
        { state: "submitted" },
      );
  }
  addReconfirmations(world);
}

/** A clarification asks each accepted recipient whether the back-brief still stands. */
function addReconfirmations(world: World): void {
  const ask = (brief: string, published: string, who: string, round: number, days: number) =>
    world.add(reconfirmations, {
      briefVersionId: world.id(`brief/${brief}/v2`),
      backBriefId: world.id(`back-brief/${brief}/${who}/${round}`),
      requestedAt: world.date.at(published, "09:00"),
      answer: "still_stands",
      answeredAt: world.date.at(addWorkingDays(published, days), "10:00"),
    });
  for (const [who, round, days] of [
    ["vjanssens", 1, 1],
    ["ogallagher", 2, 2],
    ["kjacobs", 1, 2],
  ] as const)
    ask("B1", "2026-01-28", who, round, days);
  for (const [who, round, days] of [
    ["smarques", 1, 1],
    ["vjanssens", 1, 1],
    ["nhaddad", 2, 2],
    ["ogallagher", 1, 3],
  ] as const)
    ask("B2", "2026-04-28", who, round, days);
}
