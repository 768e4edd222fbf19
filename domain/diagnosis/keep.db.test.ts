import { expect, test } from "vitest";
import { aBriefInForce } from "@/seed/factories/briefs";
import { asOwner, company, noon } from "@/seed/factories/company";
import { aCheckIn, aRunningObjective } from "@/seed/factories/objectives";
import type { Actor } from "../access/actor";
import { observerOf } from "../access/worker-queries";
import { computeDiagnosis } from "./diagnosis-queries";
import { getGap } from "./gap-page-queries";
import { keepDiagnosis } from "./keep-queries";
import { findDiagnosis, findSummary } from "./stored-queries";

const rows = (orgId: string) => asOwner().sql<{ day: string; head: string | null; found: unknown }[]>`
  select day::text, head, found from diagnoses where org_id = ${orgId} order by day`;

/** The clock of an organization at the moment of an actor. */
const clockOf = async ({ orgId, now, today }: Actor) => ({
  ...(await observerOf(orgId, "diagnosis-clock")),
  now,
  today,
});

/** Above what is computed while a reader waits. */
const grow = (orgId: string, teamId: string) => asOwner().sql`
  insert into work_items (org_id, id, number, title, team_id, created_at, updated_at)
  select ${orgId}::uuid, gen_random_uuid(), 10000 + n, 'Item ' || n, ${teamId}::uuid, now(), now() from generate_series(1, 5001) n`;

test("the clock keeps a diagnosis for each organization, once a day and after what happened, and it is that of the rows", async () => {
  const [c, other] = [await company(), await company()];
  const { themeId } = await aBriefInForce(c.executive, [c.manager]);
  const { measureId } = await aRunningObjective(c.executive, c.manager, themeId);
  const clock = await clockOf(c.executive);
  expect(await keepDiagnosis(clock)).toEqual({ computed: 1 });
  expect(await keepDiagnosis(clock)).toEqual({ computed: 0 });
  expect(await rows(other.orgId)).toEqual([]);
  await aCheckIn(c.manager, measureId, "3.9");
  expect(await keepDiagnosis(clock)).toEqual({ computed: 1 });
  const [row, ...more] = await rows(c.orgId);
  expect(more).toEqual([]);
  expect(row?.found).toEqual(JSON.parse(JSON.stringify(await computeDiagnosis(c.executive))));
  const later = await c.as(c.executive, noon("2026-06-30"));
  expect(await keepDiagnosis(await clockOf(later))).toEqual({ computed: 1 });
  expect((await rows(c.orgId)).map(({ day, found }) => [day, found === null])).toEqual([
    ["2026-06-29", true],
    ["2026-06-30", false],
  ]);
});

test("a past that was written with ids of its own does not hide what happens now", async () => {
  const c = await company();
  const { themeId } = await aBriefInForce(c.executive, [c.manager]);
  const { measureId } = await aRunningObjective(c.executive, c.manager, themeId);
  await asOwner()
    .sql`insert into history (org_id, id, at, actor_kind, action, subject_type, subject_id, request_id, payload_hash)
    values (${c.orgId}, 'ffffffff-ffff-5fff-bfff-ffffffffffff', ${c.executive.now.toISOString()}, 'system', 'measure.checked-in', 'measure', ${measureId}, '', '')`;
  const clock = await clockOf(c.executive);
  expect(await keepDiagnosis(clock)).toEqual({ computed: 1 });
  await aCheckIn(c.manager, measureId, "3.9");
  expect(await keepDiagnosis(clock)).toEqual({ computed: 1 });
});

test("who computes it makes no difference: a job and every reader find the same", async () => {
  const c = await company();
  await aBriefInForce(c.executive, [c.manager], { confidentiality: "restricted" });
  const plain = async (actor: Parameters<typeof computeDiagnosis>[0]) =>
    JSON.parse(JSON.stringify(await computeDiagnosis(actor)));
  const job = await plain(await clockOf(c.executive));
  for (const who of [c.executive, c.manager, c.contributor]) expect(await plain(who)).toEqual(job);
});

test("in a small company a reader sees what has just happened, and writes nothing", async () => {
  const c = await company();
  const { themeId } = await aBriefInForce(c.executive, [c.manager]);
  expect((await findDiagnosis(c.executive)).asOf).toBeNull();
  await aRunningObjective(c.executive, c.manager, themeId, { title: "Install once" });
  const { found, asOf } = await findDiagnosis(c.executive);
  expect(asOf).toBeNull();
  expect(found?.objectives.map(({ title }) => title)).toEqual(["Install once"]);
  expect(await rows(c.orgId)).toEqual([]);
});

test("in a large company nobody waits: nothing yet, then what was known with its moment, then what is", async () => {
  const c = await company();
  const { themeId } = await aBriefInForce(c.executive, [c.manager]);
  await grow(c.orgId, c.teams.field);
  expect(await findDiagnosis(c.executive)).toEqual({ found: null, asOf: null });
  expect(await getGap(c.executive)).toBeNull();
  await keepDiagnosis(await clockOf(c.executive));
  expect((await getGap(c.executive))?.asOf).toBeNull();
  await aRunningObjective(c.executive, c.manager, themeId, { title: "Install once" });
  const stale = await findDiagnosis(c.executive);
  expect(stale.found?.objectives).toEqual([]);
  expect(stale.asOf).toEqual({ day: "2026-06-29", at: c.executive.now });
  const tomorrow = await c.as(c.executive, noon("2026-06-30"));
  expect((await findSummary(tomorrow)).asOf?.day).toBe("2026-06-29");
  await keepDiagnosis(await clockOf(tomorrow));
  const known = await findDiagnosis(tomorrow);
  expect(known.asOf).toBeNull();
  expect(known.found?.objectives.map(({ title }) => title)).toEqual(["Install once"]);
  expect(known.found?.today).toBe("2026-06-30");
});
