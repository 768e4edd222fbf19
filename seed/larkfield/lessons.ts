import { lessons } from "../../db/schema/lessons";
import type { World } from "./world";

type Line = Partial<typeof lessons.$inferInsert> & {
  key: string;
  text: string;
  by: string;
  week: number;
  to: string;
  answeredBy?: string;
};

/** E21 (domain.md 6.9): two adopted, one considered, and one proposal to stop that waits for its answer. */
export function addLessons(world: World): number {
  const lines: Line[] = [
    {
      key: "L1",
      text: "Grocers phone before they buy",
      by: "arahman",
      week: 4,
      to: "cdubois",
      briefId: world.id("brief/B1"),
      fromHypothesisId: world.id("hypothesis/H1"),
      state: "adopted",
      answer: "The brief now names the phone as part of the road to a sale.",
      answeredBy: "cdubois",
      adoptedVersionId: world.id("brief/B1/v2"),
    },
    {
      key: "L2",
      text: "Fit the bracket before the sensor",
      by: "jbakr",
      week: 17,
      to: "cdubois",
      briefId: world.id("brief/B2"),
      fromFrictionId: world.id("friction/F2"),
      fromDiveId: world.id("dive/gpugh/FLD"),
      state: "adopted",
      answer: "We keep the target and change the bracket.",
      answeredBy: "cdubois",
      adoptedDecisionId: world.id("decision/D3"),
    },
    {
      key: "L3",
      text: "Seal lots must be sampled",
      by: "aosei",
      week: 21,
      to: "rmehta",
      themeId: world.id("theme/T4"),
      fromFrictionId: world.id("friction/F5"),
      state: "considered",
      answer: "Sampling of every lot is costed; decided with the second supplier.",
      answeredBy: "rmehta",
    },
    {
      key: "L4",
      kind: "stop_proposal",
      text: "Stop the second app refresh: nobody asked for it and two of us are on it",
      by: "zlaurent",
      week: 25,
      to: "rmehta",
      fromProjectId: world.id("project/P10"),
      stopProjectId: world.id("project/P10"),
      state: "raised",
    },
  ];
  lines.forEach(({ key, by, week, to, answeredBy, ...row }, index) => {
    const id = world.id(`lesson/${key}`);
    const at = new Date(`${world.date.wk(week, 2)}T13:00:00Z`);
    const answeredAt = answeredBy ? new Date(`${world.date.wk(week + 1, 1)}T13:00:00Z`) : null;
    world.add(lessons, {
      ...row,
      id,
      number: index + 1,
      raisedBy: world.person(by),
      raisedOn: world.date.wk(week, 2),
      addressedTo: world.person(to),
      answeredBy: answeredBy ? world.person(answeredBy) : null,
      answeredAt,
      ...world.stamp(at, by),
    });
    world.tell(at, by, "lesson.raised", "lesson", id, { text: row.text });
    if (answeredBy && answeredAt)
      world.tell(answeredAt, answeredBy, `lesson.${row.state}`, "lesson", id, { state: row.state });
  });
  return lines.length;
}
