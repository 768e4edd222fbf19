import { deepDives, diveFindings, diveFollowUps } from "../../db/schema/dives";
import { addDays } from "./calendar";
import type { World } from "./world";

type Line = {
  leader: string;
  team: string;
  on: string;
  mode: "observe" | "work_along";
  host: string;
  question: string;
  seen: string;
  surprised: string;
  finding: string;
  friction?: string;
  hostLine: string;
  followUp: [text: string, owner: string, done: string | null] | null;
  none?: string;
};

const lines: Line[] = [
  {
    leader: "ivandaele",
    team: "CLD",
    on: "2026-02-17",
    mode: "observe",
    host: "smarques",
    question: "What stops a report from going out by itself?",
    seen: "Three people look at each report before it leaves.",
    surprised: "Nobody had been asked to; it began with one wrong report two years ago.",
    finding: "The check finds one fault in two hundred, and costs a day.",
    hostLine: "She read four reports with us and asked why, not who.",
    followUp: ["Agree which reports may leave without a second look", "smarques", "2026-03-10"],
  },
  {
    leader: "rmehta",
    team: "SEN",
    on: "2026-03-11",
    mode: "work_along",
    host: "nhaddad",
    question: "Why do returns come back wet?",
    seen: "Seals are glued by hand in a cold room.",
    surprised: "The glue sheet asks for 18 degrees; the room has eleven.",
    finding: "The seal is sound on the bench and weak from the cold room.",
    hostLine: "He glued twelve himself; two leaked.",
    followUp: ["Heat the gluing table", "pclaes", "2026-03-27"],
  },
  {
    leader: "gpugh",
    team: "FLD",
    on: "2026-04-21",
    mode: "work_along",
    host: "dverhoeven",
    question: "Can a crew of ours equip a van in two hours?",
    seen: "Two vans from the ramp to the test drive: four hours and ten minutes, then four hours.",
    surprised: "The crew is fast; the bracket is slow.",
    finding: "The old bracket takes 55 minutes of a four-hour fitting.",
    friction: "F2",
    hostLine: "He held the lamp for the second van. Both times are in the log.",
    followUp: ["Drawings of the new bracket to the crew before metal is ordered", "nhaddad", "2026-05-08"],
  },
  {
    leader: "cdubois",
    team: "SAL",
    on: "2026-05-14",
    mode: "observe",
    host: "vjanssens",
    question: "Where does a pilot wait between yes and the first van?",
    seen: "Nine days from yes to signature, then four hours to the plan.",
    surprised: "Five signatures for 400 euro.",
    finding: "Signing takes longer than selling.",
    friction: "F6",
    hostLine: "She listened to three calls without joining in.",
    followUp: ["Propose a limit below which one signature is enough", "mleclerc", "2026-06-05"],
  },
  {
    leader: "ivandaele",
    team: "CSU",
    on: "2026-06-10",
    mode: "observe",
    host: "arahman",
    question: "Does a grocer who calls get an answer within four hours?",
    seen: "Eleven of twelve calls closed before lunch.",
    surprised: "Two of them were about vans, not shops.",
    finding: "The answer is quick because two people know every shop by name.",
    hostLine: "She took the Monday hour, when the tool is down.",
    followUp: null,
    none: "The team has the tool's date in hand; going on asking would only cost them time.",
  },
  {
    leader: "rmehta",
    team: "SEN",
    on: "2026-06-23",
    mode: "observe",
    host: "nhaddad",
    question: "Does the new seal hold on a van that is hosed down every night?",
    seen: "Six of eight vans dry after ten nights.",
    surprised: "Both leaks sit at the cable, not at the seal.",
    finding: "The cable gland leaks where the seal no longer does.",
    hostLine: "He came at five, when the vans are washed.",
    followUp: ["Try the gland of the second supplier on four vans", "jmaes", null],
  },
];

/** E17 (domain.md 6.9): six dives, all confirmed by their hosts. */
export function addDives(world: World): number {
  const { date } = world;
  lines.forEach((line, index) => {
    const key = index === 5 ? `${line.leader}/${line.team}/2` : `${line.leader}/${line.team}`;
    const id = world.id(`dive/${key}`);
    const heldAt = date.at(line.on, "15:00");
    const confirmedAt = new Date(`${addDays(date.on(line.on), 1)}T08:00:00Z`);
    const stamp = world.stamp(heldAt, line.leader);
    world.add(deepDives, {
      id,
      number: index + 1,
      leaderId: world.person(line.leader),
      teamId: world.team(line.team),
      diveOn: date.on(line.on),
      mode: line.mode,
      handsOn: line.mode === "work_along",
      question: line.question,
      seen: line.seen,
      surprisedBy: line.surprised,
      noneNeededBecause: line.none ?? null,
      hostId: world.person(line.host),
      hostLine: line.hostLine,
      state: "confirmed",
      heldAt,
      confirmedAt,
      ...stamp,
    });
    world.tell(heldAt, line.leader, "dive.held", "dive", id, { state: "held" });
    world.tell(confirmedAt, line.host, "dive.confirmed", "dive", id, { state: "confirmed" }, { state: "held" });
    world.add(diveFindings, {
      id: world.id(`dive/${key}/finding`),
      diveId: id,
      text: line.finding,
      frictionId: line.friction ? world.id(`friction/${line.friction}`) : null,
      ...stamp,
    });
    if (line.followUp) {
      const [text, owner, done] = line.followUp;
      world.add(diveFollowUps, {
        id: world.id(`dive/${key}/follow-up`),
        diveId: id,
        text,
        ownerId: world.person(owner),
        dueOn: addDays(date.on(line.on), 21),
        doneOn: done ? date.on(done) : null,
        ...stamp,
      });
    }
  });
  return lines.length;
}
