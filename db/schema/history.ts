import { bigint, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { ActorKind } from "../../domain/vocabulary";
import { instant, tenant, toOrganization } from "./columns";

/** Before and after of the fields that changed: ids and values, never names or addresses of people. */
export type HistoryPayload = { before: Record<string, unknown> | null; after: Record<string, unknown> | null };

/** E23, append-only: written in the same transaction as the change it tells of. The app may insert and read, nothing else. */
export const history = pgTable(
  "history",
  {
    ...tenant(),
    at: instant("at").notNull(),
    actorKind: text("actor_kind").$type<ActorKind>().notNull(),
    actorId: uuid("actor_id"),
    action: text("action").notNull(),
    subjectType: text("subject_type").notNull(),
    subjectId: uuid("subject_id").notNull(),
    requestId: text("request_id").notNull(),
    payload: jsonb("payload").$type<HistoryPayload>(),
    payloadHash: text("payload_hash").notNull(),
    /** The order in which rows were written. Ids do not tell it: those of a seeded past are made from what they name. */
    seq: bigint("seq", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  },
  (t) => [
    primaryKey({ name: "history_pk", columns: [t.orgId, t.id] }),
    toOrganization("history_org", t.orgId),
    index("history_by_subject").on(t.orgId, t.subjectId, t.id),
    index("history_by_actor").on(t.orgId, t.actorId, t.id),
    index("history_by_seq").on(t.orgId, t.seq),
  ],
);
