import "server-only";
import { and, eq } from "drizzle-orm";
import { backBriefs } from "@/db/schema/back-briefs";
import { teams } from "@/db/schema/people";
import { withOrg } from "@/db/tenancy";
import { DomainError, notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { getDesk } from "../briefs/back-brief-queries";
import { getBrief } from "../briefs/document-queries";
import { getLesson } from "../decisions/lesson-queries";
import { getDecision } from "../decisions/queries";
import { getDive } from "../dives/queries";
import { getFriction } from "../friction/queries";
import { getCapability } from "../hypotheses/capability-queries";
import { getHypothesis } from "../hypotheses/detail-queries";
import { getSignal } from "../hypotheses/market-signal-queries";
import { getObjective } from "../objectives/detail-queries";
import { getMeasure } from "../objectives/measure-queries";
import { getMember } from "../people/queries";
import { getItem } from "../projects/item-queries";
import { getProject } from "../projects/queries";
import { getPlan } from "../resources/plan-queries";
import { getReview } from "../reviews/queries";
import { getTheme } from "../strategy/queries";
import { type SubjectType, subjectInput } from "./subject-input";

export type Subject = {
  level: string;
  title: string;
  /** Where it stands, below `/o/<slug>/`; some have no page. */
  path: string | null;
  /** Acts that this reader may not read about: the writing of what was not published. */
  without: string[];
};

type Look = (actor: Actor, id: string) => Promise<Omit<Subject, "without"> & { without?: string[] }>;

const writing = [
  "brief.drafted",
  "brief.edited",
  "brief.submitted-for-review",
  "brief.returned",
  "brief.version-started",
  "brief.version-discarded",
];

/** Each asks its own room whether the reader may see it; who may not gets the room's own 404. */
const looks: Record<SubjectType, Look> = {
  brief: async (actor, id) => {
    const brief = await getBrief(actor, id);
    const writes =
      brief.authorId === actor.membershipId ||
      brief.people.some((one) => one.id === actor.membershipId && (one.part === "delegate" || one.part === "reviewer"));
    return { level: "Brief", title: brief.title, path: `briefs/${id}`, without: writes ? [] : writing };
  },
  back_brief: async (actor, id) => {
    const [round] = await withOrg(actor, (tx) =>
      tx
        .select({ briefId: backBriefs.briefId, recipientId: backBriefs.recipientId })
        .from(backBriefs)
        .where(and(eq(backBriefs.orgId, actor.orgId), eq(backBriefs.id, id))),
    );
    if (!round) throw notFound("This back-brief");
    const desk = await getDesk(actor, round.briefId);
    const recipient = desk.recipients.find((one) => one.rounds.some((shown) => shown.id === id));
    if (!recipient) throw notFound("This back-brief");
    return {
      level: "Back-brief",
      title: `${desk.title}, as ${recipient.name} says it`,
      path: `briefs/${round.briefId}/back-briefs`,
      without: recipient.id === actor.membershipId ? [] : ["back-brief.written"],
    };
  },
  objective: async (actor, id) => ({
    level: "Objective",
    title: (await getObjective(actor, id)).title,
    path: `objectives/${id}`,
  }),
  measure: async (actor, id) => ({
    level: "Measure",
    title: (await getMeasure(actor, id)).title,
    path: `measures/${id}`,
  }),
  project: async (actor, id) => ({
    level: "Project",
    title: (await getProject(actor, id)).title,
    path: `projects/${id}`,
  }),
  work_item: async (actor, id) => ({ level: "Work", title: (await getItem(actor, id)).title, path: `work/${id}` }),
  friction: async (actor, id) => ({
    level: "Friction",
    title: (await getFriction(actor, id)).title,
    path: `friction/${id}`,
  }),
  theme: async (actor, id) => ({
    level: "Theme",
    title: (await getTheme(actor, id)).title,
    path: `strategy/themes/${id}`,
  }),
  hypothesis: async (actor, id) => ({
    level: "Bet",
    title: (await getHypothesis(actor, id)).statement,
    path: `hypotheses/${id}`,
  }),
  market_signal: async (actor, id) => ({
    level: "Signal",
    title: (await getSignal(actor, id)).title,
    path: `horizon/${id}`,
  }),
  capability: async (actor, id) => ({
    level: "Capability",
    title: (await getCapability(actor, id)).name,
    path: "capabilities",
  }),
  decision: async (actor, id) => {
    const { label, choice } = await getDecision(actor, id);
    return { level: "Decision", title: `${label}. ${choice}`, path: `decisions/${id}` };
  },
  lesson: async (actor, id) => ({
    level: "Lesson",
    title: (await getLesson(actor, id)).text,
    path: `lessons/${id}`,
  }),
  review: async (actor, id) => {
    const review = await getReview(actor, id);
    return { level: "Review", title: `${review.label}, ${review.teamName}`, path: `reviews/${id}` };
  },
  dive: async (actor, id) => ({ level: "Deep dive", title: (await getDive(actor, id)).question, path: `dives/${id}` }),
  resource_plan: async (actor, id) => ({
    level: "Plan",
    title: (await getPlan(actor, id)).title,
    path: `resources/plan/${id}`,
  }),
  team: async (actor, id) => {
    const [row] = await withOrg(actor, (tx) =>
      tx
        .select({ name: teams.name })
        .from(teams)
        .where(and(eq(teams.orgId, actor.orgId), eq(teams.id, id))),
    );
    if (!row) throw notFound("This team");
    return { level: "Team", title: row.name, path: actor.isAdmin ? `settings/teams/${id}` : null };
  },
  membership: async (actor, id) => {
    if (!actor.isAdmin) throw notFound("This history");
    return { level: "Member", title: (await getMember(actor, id)).name, path: `settings/members/${id}` };
  },
  organization: async (actor, id) => {
    if (id !== actor.orgId) throw notFound("This organization");
    return { level: "Organization", title: actor.org.name, path: actor.isAdmin ? "settings/organization" : null };
  },
};

/**
 * What a history is of, asked of the room it belongs to: what the reader may not see has no history either. Throws
 * not-found, also for a type that has none.
 */
export async function findSubject(actor: Actor, type: string, id: string): Promise<Subject> {
  const asked = subjectInput.safeParse({ type, id });
  if (!asked.success) throw new DomainError("not-found", "This history does not exist.");
  return { without: [], ...(await looks[asked.data.type](actor, id)) };
}
