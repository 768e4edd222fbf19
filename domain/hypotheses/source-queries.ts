import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { checkIns } from "@/db/schema/check-ins";
import { deepDives } from "@/db/schema/dives";
import { evidence, evidenceRetractions } from "@/db/schema/evidence";
import { frictions } from "@/db/schema/frictions";
import { lessons } from "@/db/schema/lessons";
import { marketSignals } from "@/db/schema/market-signals";
import { measures } from "@/db/schema/measures";
import { projects } from "@/db/schema/projects";
import { type Tx, withOrg } from "@/db/tenancy";
import { dateIn } from "@/lib/clock";
import { notFound } from "@/lib/errors";
import type { Actor } from "../access/actor";
import { readable, readableLesson, readableMeasure } from "../access/scope";
import { humanId, type SourceKind } from "../vocabulary";
import type { EvidenceSource } from "./input";
import { checkInWords } from "./source-rules";

/** A row of the product that becomes evidence: what the form begins with, and why it may not, if it may not. */
export type Source = {
  type: EvidenceSource;
  id: string;
  /** "KR-12", "SIG-3": one measure, one signal is one source. */
  sourceKey: string;
  sourceKind: SourceKind;
  text: string;
  observedOn: string;
  /** Where it stands, below `/o/<slug>/`. */
  path: string | null;
  refusal: string | null;
};

type Found = Omit<Source, "type" | "id">;
const confidential = "Not everybody may read where this stands, and everybody reads a bet. Say it in your own words.";

const finds: Record<EvidenceSource, (tx: Tx, actor: Actor, id: string) => Promise<Found | null>> = {
  check_in: async (tx, actor, id) => {
    const [row] = await tx
      .select({
        checkIn: checkIns,
        measure: measures,
        project: projects,
        isCorrected: sql<boolean>`exists (select 1 from check_ins later where later.org_id = ${actor.orgId} and later.corrects_id = ${checkIns.id})`,
      })
      .from(checkIns)
      .leftJoin(measures, and(eq(measures.orgId, actor.orgId), eq(measures.id, checkIns.measureId)))
      .leftJoin(projects, and(eq(projects.orgId, actor.orgId), eq(projects.id, checkIns.projectId)))
      .where(
        and(
          eq(checkIns.orgId, actor.orgId),
          eq(checkIns.id, id),
          sql`(${checkIns.measureId} is null or ${readableMeasure(actor)})`,
          readable(actor, projects.visibilityRootId),
        ),
      );
    if (!row) return null;
    const { checkIn, measure, project, isCorrected } = row;
    const isHidden = measure
      ? measure.visibilityRootId !== null || measure.visibility !== "org"
      : project?.visibilityRootId !== null;
    return {
      sourceKey: measure
        ? humanId(measure.kind === "kpi" ? "kpi" : "key_result", measure.number)
        : humanId("project", project?.number ?? 0),
      sourceKind: measure ? "measure" : "anecdote",
      text: checkInWords(checkIn, measure, project),
      observedOn: checkIn.asOf,
      path: measure ? `measures/${measure.id}` : project ? `projects/${project.id}` : null,
      refusal: isHidden ? confidential : isCorrected ? "This check-in was corrected since; take the correction." : null,
    };
  },
  market_signal: async (tx, actor, id) => {
    const [row] = await tx
      .select()
      .from(marketSignals)
      .where(and(eq(marketSignals.orgId, actor.orgId), eq(marketSignals.id, id)));
    if (!row) return null;
    return {
      sourceKey: humanId("market_signal", row.number),
      sourceKind: row.kind === "customer" ? "anecdote" : "market_data",
      text: [row.title, row.detail].filter(Boolean).join(". "),
      observedOn: row.observedOn,
      path: `horizon/${row.id}`,
      refusal: null,
    };
  },
  friction: async (tx, actor, id) => {
    const [row] = await tx
      .select()
      .from(frictions)
      .where(
        and(
          eq(frictions.orgId, actor.orgId),
          eq(frictions.id, id),
          readable(actor, frictions.visibilityRootId),
          actor.role === "viewer" ? sql`false` : undefined,
        ),
      );
    if (!row) return null;
    return {
      sourceKey: humanId("friction", row.number),
      sourceKind: "anecdote",
      text: [row.title, row.detail].filter(Boolean).join(". "),
      observedOn: dateIn(actor.org.timeZone, row.raisedAt),
      path: `friction/${row.id}`,
      refusal: row.visibilityRootId === null ? null : confidential,
    };
  },
  dive: async (tx, actor, id) => {
    const [row] = await tx
      .select()
      .from(deepDives)
      .where(and(eq(deepDives.orgId, actor.orgId), eq(deepDives.id, id)));
    if (!row || (row.state !== "held" && row.state !== "confirmed")) return null;
    return {
      sourceKey: humanId("dive", row.number),
      sourceKind: "behaviour",
      text: row.seen,
      observedOn: row.diveOn,
      path: `dives/${row.id}`,
      refusal: null,
    };
  },
  lesson: async (tx, actor, id) => {
    const [row] = await tx
      .select()
      .from(lessons)
      .where(and(eq(lessons.orgId, actor.orgId), eq(lessons.id, id), readableLesson(actor)));
    if (!row) return null;
    return {
      sourceKey: humanId("lesson", row.number),
      sourceKind: "anecdote",
      text: row.text,
      observedOn: row.raisedOn,
      path: null,
      refusal: null,
    };
  },
};

/** The row behind a piece of evidence, as far as the actor may read it. Throws not-found. */
export const getEvidenceSource = (actor: Actor, type: EvidenceSource, id: string, joined?: Tx): Promise<Source> =>
  withOrg(
    actor,
    async (tx) => {
      const found = await finds[type](tx, actor, id);
      if (!found) throw notFound("What this evidence comes from");
      const retraction = await findRetraction(tx, actor, { type, id });
      const refusal = found.refusal ?? (retraction ? `It was retracted as evidence: ${retraction.reason}` : null);
      return { type, id, ...found, refusal };
    },
    joined,
  );

const linked = {
  check_in: evidence.checkInId,
  friction: evidence.frictionId,
  dive: evidence.diveId,
  market_signal: evidence.marketSignalId,
  lesson: evidence.lessonId,
} as const;

/** Whether evidence from this very row, or of this source in this bet, was taken back; with the reason given then. */
export async function findRetraction(
  tx: Tx,
  actor: Actor,
  of: { type: EvidenceSource; id: string } | { hypothesisId: string; sourceKey: string },
): Promise<{ reason: string } | null> {
  const [row] = await tx
    .select({ reason: evidenceRetractions.reason })
    .from(evidenceRetractions)
    .innerJoin(evidence, and(eq(evidence.orgId, actor.orgId), eq(evidence.id, evidenceRetractions.evidenceId)))
    .where(
      and(
        eq(evidenceRetractions.orgId, actor.orgId),
        "type" in of
          ? eq(linked[of.type], of.id)
          : and(
              eq(evidence.hypothesisId, of.hypothesisId),
              sql`lower(${evidence.sourceKey}) = ${of.sourceKey.toLowerCase()}`,
            ),
      ),
    )
    .orderBy(desc(evidenceRetractions.at))
    .limit(1);
  return row ?? null;
}
