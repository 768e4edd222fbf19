import "server-only";
import { and, count, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { briefVersions } from "@/db/schema/briefs";
import { lessons } from "@/db/schema/lessons";
import { memberships } from "@/db/schema/people";
import { type Tx, withOrg } from "@/db/tenancy";
import { notFound } from "@/lib/errors";
import { isUuid } from "@/lib/id";
import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import { readableLesson } from "../access/scope";
import { humanId } from "../vocabulary";
import type { LessonFilter } from "./list-input";
import type { Reference } from "./reference-rules";
import { titlesOf } from "./title-queries";

const raiser = alias(memberships, "raiser");
const addressee = alias(memberships, "addressee");

const select = (tx: Tx, actor: Actor) =>
  tx
    .select({
      lesson: lessons,
      raiserName: raiser.displayName,
      addresseeName: addressee.displayName,
      versionNo: briefVersions.versionNo,
      versionBriefId: briefVersions.briefId,
    })
    .from(lessons)
    .innerJoin(raiser, and(eq(raiser.orgId, actor.orgId), eq(raiser.id, lessons.raisedBy)))
    .innerJoin(addressee, and(eq(addressee.orgId, actor.orgId), eq(addressee.id, lessons.addressedTo)))
    .leftJoin(briefVersions, and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, lessons.adoptedVersionId)));

type Selected = Awaited<ReturnType<typeof select>>[number];

const rowOf = ({ lesson, ...more }: Selected) => ({ ...lesson, ...more, label: humanId("lesson", lesson.number) });
export type LessonRow = ReturnType<typeof rowOf>;

const listed = (actor: Actor, filter: LessonFilter) =>
  and(
    eq(lessons.orgId, actor.orgId),
    filter.state ? eq(lessons.state, filter.state) : undefined,
    readableLesson(actor),
  );

/** Lessons and proposals, the latest first, a page after a key. */
export const listLessons = (actor: Actor, filter: LessonFilter) =>
  withOrg(actor, async (tx) => {
    const rows = await select(tx, actor)
      .where(
        and(
          listed(actor, filter),
          filter.after
            ? sql`(${lessons.raisedOn}, ${lessons.id}) < (${filter.after[0].slice(0, 10)}::date, ${filter.after[1]}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(lessons.raisedOn), desc(lessons.id))
      .limit(filter.limit + 1);
    const page = rows.slice(0, filter.limit).map(rowOf);
    const last = page.at(-1);
    return { rows: page, next: rows.length > filter.limit && last ? ([last.raisedOn, last.id] as const) : null };
  });

/** How many the list has, and how many of them wait or changed something: for the finding of the page. */
export const countLessons = (actor: Actor, filter: LessonFilter) =>
  withOrg(actor, async (tx) => {
    const [row] = await tx
      .select({
        all: count(),
        waiting: sql<number>`count(*) filter (where ${lessons.state} = 'raised')`.mapWith(Number),
        adopted: sql<number>`count(*) filter (where ${lessons.state} = 'adopted')`.mapWith(Number),
      })
      .from(lessons)
      .where(listed(actor, filter));
    return row ?? { all: 0, waiting: 0, adopted: 0 };
  });

export type LessonDetail = Awaited<ReturnType<typeof getLesson>>;

/** One lesson: where it comes from, to whom it went, what it changed. */
export const getLesson = (actor: Actor, lessonId: string) =>
  withOrg(actor, async (tx) => {
    if (!isUuid(lessonId)) throw notFound("This lesson");
    const [found] = await select(tx, actor).where(
      and(eq(lessons.orgId, actor.orgId), eq(lessons.id, lessonId), readableLesson(actor)),
    );
    if (!found) throw notFound("This lesson");
    const row = rowOf(found);
    const named = (type: string, id: string | null): Reference[] => (id ? [{ type, id }] : []);
    const references = [
      ...named("brief", row.briefId),
      ...named("theme", row.themeId),
      ...named("project", row.fromProjectId ?? row.stopProjectId),
      ...named("friction", row.fromFrictionId),
      ...named("dive", row.fromDiveId),
      ...named("hypothesis", row.fromHypothesisId),
    ];
    const titles = await titlesOf(tx, actor, references);
    return {
      ...row,
      about: references.flatMap(({ type, id }) => titles.get(`${type}:${id}`) ?? []),
      mayAnswer: can(actor, "lesson.answer", { named: row.addressedTo === actor.membershipId }),
    };
  });

/** The lessons about a brief, the latest first: what its page says of them. */
export const listLessonsAbout = (actor: Actor, briefId: string) =>
  withOrg(actor, (tx) =>
    tx
      .select({ id: lessons.id, text: lessons.text, state: lessons.state, versionNo: briefVersions.versionNo })
      .from(lessons)
      .leftJoin(
        briefVersions,
        and(eq(briefVersions.orgId, actor.orgId), eq(briefVersions.id, lessons.adoptedVersionId)),
      )
      .where(and(eq(lessons.orgId, actor.orgId), eq(lessons.briefId, briefId), readableLesson(actor)))
      .orderBy(desc(lessons.raisedOn))
      .limit(20),
  );

/** What somebody raised that waits or was answered in the last sixty days: "you said, we did". */
export const listRaisedByMe = (actor: Actor) =>
  withOrg(actor, async (tx) => {
    const since = new Date(actor.now.getTime() - 60 * 86_400_000).toISOString();
    const rows = await select(tx, actor)
      .where(
        and(
          eq(lessons.orgId, actor.orgId),
          eq(lessons.raisedBy, actor.membershipId),
          sql`(${lessons.state} in ('raised', 'considered') or ${lessons.answeredAt} >= ${since}::timestamptz)`,
        ),
      )
      .orderBy(desc(sql`coalesce(${lessons.answeredAt}, ${lessons.createdAt})`))
      .limit(5);
    return rows.map(rowOf);
  });
