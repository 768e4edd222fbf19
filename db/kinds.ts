import { Column, Name, Param, SQL, StringChunk, Subquery, Table } from "drizzle-orm";
import {
  PgBigInt53,
  PgBoolean,
  PgDateString,
  PgInteger,
  PgJsonb,
  PgNumeric,
  PgNumericNumber,
  PgSelectBase,
  PgSmallInt,
  PgTable,
  PgText,
  PgTimestamp,
  PgUUID,
} from "drizzle-orm/pg-core";

const kinds: { prototype: object }[] = [
  ...[PgBigInt53, PgBoolean, PgDateString, PgInteger, PgJsonb, PgNumeric, PgNumericNumber, PgSmallInt],
  ...[PgText, PgTimestamp, PgUUID, PgTable, PgSelectBase],
  ...[Column, Table, SQL, SQL.Aliased, Name, Param, StringChunk, Subquery],
];

// drizzle asks of each value in a query up to six times whether it is this or that. `instanceof` says yes at once; before
// it says no, it goes up all classes of the value by their names, for the case that several copies of drizzle meet. Here
// none do (`client.ts` makes one per bundle), and without a constructor to begin with there is nothing to go up. This was
// a twelfth of the time of a page.
for (const { prototype } of kinds) Object.defineProperty(prototype, "constructor", { value: undefined });
