import "server-only";
import { PgDialect } from "drizzle-orm/pg-core";
import { PostgresJsSession, PostgresJsTransaction } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import { type Pool, withPlainLimit } from "./client";
import type { Tx } from "./key";

// What of the driver's inside is touched here. Its version is pinned, and ahead.db.test.ts holds it to this.
type Query = Promise<unknown> & { handler: (query: Query) => void; reject: (error: Error) => void };
type Connection = {
  execute: (query: Query) => unknown;
  reserved: (() => void) | null;
  onclose?: ((error: Error) => void) | null;
};

export type Ahead = {
  tx: Tx;
  /** It has a connection, and the connection lives. */
  isOpen: () => boolean;
  /** Settles with the answer to the opening statements. */
  begun: Promise<unknown>;
  /** Ends the transaction behind everything that was asked; nothing can be asked after it. */
  end: () => void;
};

/**
 * A transaction whose opening is sent together with what is asked first, and whose end nobody waits for: the driver's own
 * `begin` waits for the answer to BEGIN, which for a page is a tenth of its time. For reads alone: it always commits.
 * `opening` has to begin a transaction. Should it fail or the connection go, everything asked here fails with it.
 */
export function beginAhead({ client, prepared }: Pool, opening: string, onBegin: () => void): Ahead {
  const waiting: Query[] = [];
  let connection: Connection | undefined;
  let isClear = false;
  let over: Error | undefined;
  const send = () => {
    // A statement that the server has to describe first must be answered before the next one is sent.
    for (let next = waiting[0]; isClear && connection && next; next = waiting[0]) {
      waiting.shift();
      isClear = Boolean(connection.execute(next));
    }
  };
  const ask = (query: Query) => {
    if (over) return query.reject(over);
    waiting.push(query);
    send();
  };
  const stop = (error: Error) => {
    over = error;
    connection = undefined;
    for (const query of waiting.splice(0)) query.reject(error);
  };
  const take = (own: Connection) => {
    connection = own;
    own.reserved = () => {
      isClear = true;
      send();
    };
    own.onclose = stop;
    isClear = true;
    onBegin();
  };
  const begun = client.unsafe(opening, [], { onexecute: take } as object).execute();
  begun.catch(stop);
  const unsafe = (text: string, values: unknown[], options: object) => {
    const [query, parameters] = prepared ? withPlainLimit(text, values) : [text, values];
    return steered(client, query, parameters, { ...options, ...(prepared && { prepare: true }) }, ask);
  };
  const end = () => {
    if (over) return;
    over = new Error("This transaction has ended.");
    steered(client, "commit", [], {}, (query) => {
      waiting.push(query);
      send();
    }).catch(() => {});
  };
  return { tx: drawing(unsafe), isOpen: () => connection !== undefined && !over, begun, end };
}

/** A statement of the pool that goes where it is told. */
function steered(client: Sql, text: string, values: unknown[], options: object, handler: Query["handler"]) {
  const query = client.unsafe(text, values as never[], options);
  return Object.assign(query, { handler });
}

const dialect = new PgDialect();

/** drizzle's transaction on statements alone; it cannot open another one inside. */
function drawing(unsafe: object): Tx {
  const session = new PostgresJsSession({ unsafe } as never, dialect, undefined);
  return new PostgresJsTransaction(dialect, session, undefined) as unknown as Tx;
}
