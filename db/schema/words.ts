import { type SQL, sql } from "drizzle-orm";

/**
 * A list of words for a CHECK. Text with a check stands instead of an enum type, whose `=` loses its index under RLS.
 * The words come from domain/vocabulary.ts, never from input.
 */
export const oneOfWords = (words: readonly string[]): SQL =>
  sql.raw(`(${words.map((word) => `'${word}'`).join(", ")})`);
