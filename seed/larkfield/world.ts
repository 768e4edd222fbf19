import type { PgTable } from "drizzle-orm/pg-core";
import type { HistoryPayload } from "../../db/schema/history";
import { history } from "../../db/schema/history";
import { sha256 } from "../../lib/hash";
import { stableId } from "../../lib/id";
import { type Calendar, calendar } from "./calendar";

type Row = Record<string, unknown>;

/**
 * Collects the rows of a world that is the same on every machine: ids are UUID v5 of natural keys, dates hang on the
 * anchor. Rows are written table by table, in the order in which the tables were first named.
 */
export class World {
  readonly orgId: string;
  readonly date: Calendar;
  readonly name: string;
  readonly tables = new Map<PgTable, Row[]>();

  constructor(name: string, anchor: string) {
    this.name = name;
    this.date = calendar(anchor);
    this.orgId = this.id("organization");
  }

  id(key: string): string {
    return stableId(this.name, key);
  }

  person(id: string): string {
    return this.id(`person/${id}`);
  }

  team(code: string): string {
    return this.id(`team/${code}`);
  }

  /** Adds a tenant row; the type is the table's own insert type. */
  add<T extends PgTable>(table: T, row: Omit<T["$inferInsert"], "orgId">): void {
    this.raw(table, { ...row, orgId: this.orgId } as Row);
  }

  raw(table: PgTable, row: Row): void {
    const rows = this.tables.get(table) ?? [];
    rows.push(row);
    this.tables.set(table, rows);
  }

  stamp(at: Date, by?: string): { createdAt: Date; updatedAt: Date; createdBy: string | null } {
    return { createdAt: at, updatedAt: at, createdBy: by ? this.person(by) : null };
  }

  private steps = 0;

  /** A history row as the command would have written it. `requestId` says that no person wrote it here. */
  tell(
    at: Date,
    by: string | null,
    action: string,
    type: string,
    id: string,
    after: Row = {},
    before: Row | null = null,
  ): void {
    this.steps += 1;
    const payload: HistoryPayload = { before, after };
    this.add(history, {
      id: this.id(`history/${this.steps}/${action}/${id}`),
      at,
      actorKind: by ? "member" : "system",
      actorId: by ? this.person(by) : null,
      action,
      subjectType: type,
      subjectId: id,
      requestId: "seed",
      payload,
      payloadHash: sha256(JSON.stringify(payload)),
    });
  }
}
