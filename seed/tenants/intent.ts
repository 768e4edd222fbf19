import { backBriefs, reconfirmations } from "../../db/schema/back-briefs";
import { briefPeople, briefs, briefVersions } from "../../db/schema/briefs";
import { themes } from "../../db/schema/strategy";
import type { World } from "../larkfield/world";

/** A theme, an open and a restricted brief, and what recipients said back. */
export function addIntent(world: World, at: Date, say: (text: string) => string): void {
  const stamp = world.stamp(at, "exec");
  const year = Number(world.date.anchor.slice(0, 4));
  world.add(themes, {
    id: world.id("theme"),
    number: 1,
    title: say("theme"),
    kind: "where_to_play",
    choice: say("choice"),
    notDoing: say("what we will not do"),
    horizonStartYear: year,
    horizonEndYear: year + 2,
    ownerId: world.person("exec"),
    status: "in_force",
    inForceOn: world.date.ago(200),
    ...stamp,
  });
  world.tell(at, "exec", "theme.put-in-force", "theme", world.id("theme"), { status: "in_force" });
  for (const [key, number, confidentiality] of [
    ["open", 1, "open"],
    ["restricted", 2, "restricted"],
  ] as const) {
    const briefId = world.id(`brief/${key}`);
    const versionId = world.id(`version/${key}`);
    world.add(briefs, {
      id: briefId,
      number,
      title: say(`${key} brief`),
      authorId: world.person("exec"),
      themeId: world.id("theme"),
      confidentiality,
      currentVersionId: versionId,
      status: "published",
      publishedAt: at,
      ...stamp,
    });
    world.add(briefVersions, {
      id: versionId,
      briefId,
      versionNo: 1,
      generation: 1,
      status: "published",
      purpose: say(`${key} purpose`),
      keyTasks: [{ key: "KT1", text: say(`${key} key task`), mainEffort: true }],
      endState: [say(`${key} end state`)],
      boundaries: [say(`${key} boundary`)],
      freedoms: [say(`${key} freedom`)],
      horizonDate: world.date.ago(-90),
      publishedAt: at,
      publishedBy: world.person("exec"),
      ...stamp,
    });
    world.add(briefPeople, {
      briefId,
      membershipId: world.person("manager"),
      part: "recipient",
      teamId: world.team("north"),
      receivedAt: at,
    });
    world.add(backBriefs, {
      id: world.id(`back-brief/${key}`),
      briefId,
      generation: 1,
      briefVersionId: versionId,
      recipientId: world.person("manager"),
      teamId: world.team("north"),
      roundNo: 1,
      restatement: say(`${key} restatement`),
      myPlan: say(`${key} plan`),
      takenKeyTasks: ["KT1"],
      state: "accepted",
      submittedAt: at,
      respondedBy: world.person("exec"),
      responseText: say("accepted"),
      respondedAt: at,
      ...world.stamp(at, "manager"),
    });
    world.tell(at, "exec", "brief.published", "brief", briefId, { purpose: say(`${key} purpose`) });
  }
  world.add(reconfirmations, {
    briefVersionId: world.id("version/open"),
    backBriefId: world.id("back-brief/open"),
    requestedAt: at,
  });
}
