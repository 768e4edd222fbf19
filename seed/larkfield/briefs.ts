import { briefPeople, briefs, briefVersions, type Cause } from "../../db/schema/briefs";
import { b1Texts, b2Texts } from "./brief-texts";
import type { World } from "./world";

type VersionRow = Omit<typeof briefVersions.$inferInsert, "orgId" | "id" | "briefId" | "createdAt" | "updatedAt">;

export const b1Recipients: [person: string, team: string][] = [
  ["vjanssens", "SAL"],
  ["ogallagher", "APP"],
  ["kjacobs", "ASM"],
];
export const b2Recipients: [person: string, team: string][] = [
  ["smarques", "CLD"],
  ["vjanssens", "SAL"],
  ["nhaddad", "SEN"],
  ["ogallagher", "APP"],
  ["dverhoeven", "FLD"],
  ["npetrova", "MKT"],
];

/** E9: one brief that was superseded, one in force, each in two versions. */
export function addBriefs(world: World): void {
  const { date } = world;
  const [b1, b2] = [world.id("brief/B1"), world.id("brief/B2")];
  const [t1, t2] = [b1Texts(date), b2Texts(date)];
  world.add(briefs, {
    id: b1,
    number: 1,
    title: "Win the independents online",
    authorId: world.person("cdubois"),
    themeId: world.id("theme/T1"),
    currentVersionId: world.id("brief/B1/v2"),
    status: "superseded",
    publishedAt: date.at("2026-01-05"),
    closedAt: date.at("2026-04-02", "09:05"),
    closedBy: world.person("cdubois"),
    closingNote: "Superseded: independents phone before they buy, and there are too few of us to answer.",
    supersededById: b2,
    endDecisionId: world.id("decision/D1"),
    ...world.stamp(date.at("2025-12-18"), "cdubois"),
  });
  world.add(briefs, {
    id: b2,
    number: 2,
    title: "Own the dock",
    authorId: world.person("cdubois"),
    themeId: world.id("theme/T2"),
    currentVersionId: world.id("brief/B2/v2"),
    status: "published",
    publishedAt: date.at("2026-04-02", "09:00"),
    ...world.stamp(date.at("2026-03-27"), "cdubois"),
  });
  for (const [briefId, recipients, received] of [
    [b1, b1Recipients, "2026-01-05"],
    [b2, b2Recipients, "2026-04-02"],
  ] as const)
    for (const [person, team] of recipients)
      world.add(briefPeople, {
        briefId,
        membershipId: world.person(person),
        part: "recipient",
        teamId: world.team(team),
        backBriefRequired: true,
        receivedAt: date.at(received, "13:00"),
      });
  addVersion(world, "B1", 1, "2026-01-05", { ...t1.v1, changeKind: "first", versionNo: 1, generation: 1 });
  addVersion(world, "B1", 2, "2026-01-28", {
    ...t1.v2,
    changeKind: "clarification",
    changeReason: "Three key tasks instead of six: the rest waits until grocers start alone.",
    causedBy: [{ type: "lesson", id: world.id("lesson/L1"), note: "Grocers phone before they buy." }] satisfies Cause[],
    versionNo: 2,
    generation: 1,
  });
  addVersion(world, "B2", 1, "2026-04-02", {
    ...t2.v1,
    changeKind: "first",
    causedBy: [
      {
        type: "hypothesis",
        id: world.id("hypothesis/H1"),
        note: "Independent grocers do not buy monitoring online without a sales call.",
      },
    ] satisfies Cause[],
    versionNo: 1,
    generation: 1,
  });
  addVersion(world, "B2", 2, "2026-04-28", {
    ...t2.v2,
    changeKind: "clarification",
    changeReason: "Six key tasks become three, and no more than 25 vans a week until the bracket is changed.",
    causedBy: [
      { type: "friction", id: world.id("friction/F2"), note: "Two-hour target is not possible with the old bracket." },
      {
        type: "back_brief",
        id: world.id("back-brief/B2/dverhoeven/2"),
        note: "Dirk Verhoeven could not promise two hours with the old bracket.",
      },
    ] satisfies Cause[],
    versionNo: 2,
    generation: 1,
  });
}

function addVersion(world: World, key: string, no: number, day: string, row: VersionRow): void {
  const id = world.id(`brief/${key}/v${no}`);
  const briefId = world.id(`brief/${key}`);
  const at = world.date.at(day, "09:00");
  world.add(briefVersions, {
    ...row,
    id,
    briefId,
    status: "published",
    publishedAt: at,
    publishedBy: world.person("cdubois"),
    ...world.stamp(at, "cdubois"),
  });
  if (no === 1) world.tell(new Date(at.getTime() - 5 * 86_400_000), "cdubois", "brief.drafted", "brief", briefId, {});
  world.tell(at, "cdubois", no === 1 ? "brief.published" : "brief.version-published", "brief", briefId, {
    versionNo: no,
    changeKind: row.changeKind,
    keyTasks: row.keyTasks?.length,
    boundaries: row.boundaries,
  });
  if (key === "B1" && no === 2)
    world.tell(
      world.date.at("2026-04-02", "09:05"),
      "cdubois",
      "brief.superseded",
      "brief",
      briefId,
      { status: "superseded", supersededById: world.id("brief/B2") },
      { status: "published" },
    );
}
