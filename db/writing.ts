import { Column, Param, Placeholder, SQL, StringChunk, Table } from "drizzle-orm";

type Written = { sql: string; params: unknown[]; typings?: string[] };
type Config = {
  escapeParam: (index: number, value: unknown) => string;
  prepareTyping?: (encoder: unknown) => string;
  paramStartIndex?: { value: number };
  inlineParams?: boolean;
  invokeSource?: string;
};
type Writer = (this: SQL, chunks: unknown[], config: Config) => Written;

const prototype = SQL.prototype as unknown as { buildQueryFromSourceParams: Writer };
/** As drizzle has it. */
export const { buildQueryFromSourceParams: slowly } = prototype;

/** Names of columns and tables as they were written before: they never change. */
const names = new WeakMap<object, string>();

/**
 * drizzle writes a query by making an object with its own list of parameters for each piece of it, and one more for each
 * level of these: as slow as all else that a query costs here. This writes the same into one text and one list; what is
 * rare goes the old way (`writing.test.ts` compares).
 */
prototype.buildQueryFromSourceParams = function (chunks, given) {
  if (given.inlineParams || isInlined(this) || given.invokeSource) return slowly.call(this, chunks, given);
  const config = { ...given, paramStartIndex: given.paramStartIndex ?? { value: 0 } };
  const written: Written = { sql: "", params: [] };
  for (const chunk of chunks) write(this, chunk, config, written);
  return written;
};

const isInlined = (query: SQL): boolean => (query as unknown as { shouldInlineParams: boolean }).shouldInlineParams;

type Whole = Config & { paramStartIndex: { value: number } };

function write(self: SQL, chunk: unknown, config: Whole, to: Written): void {
  if (chunk instanceof StringChunk) to.sql += chunk.value.length === 1 ? chunk.value[0] : chunk.value.join("");
  else if (chunk === undefined) return;
  else if (chunk === null || typeof chunk !== "object") add(chunk, "none", config, to);
  else if (chunk instanceof SQL && !isInlined(chunk)) {
    for (const one of chunk.queryChunks) write(chunk, one, config, to);
  } else if (chunk instanceof Column || chunk instanceof Table) to.sql += nameOf(self, chunk, config);
  else if (chunk instanceof Param && !(chunk.value instanceof Placeholder)) {
    const value = chunk.value === null ? null : chunk.encoder.mapToDriverValue(chunk.value);
    if (value instanceof SQL) write(self, value, config, to);
    else add(value, config.prepareTyping?.(chunk.encoder) ?? "none", config, to);
  } else append(slowly.call(self, [chunk], config), to);
}

function nameOf(self: SQL, named: object, config: Config): string {
  const known = names.get(named);
  if (known !== undefined) return known;
  const { sql } = slowly.call(self, [named], config);
  names.set(named, sql);
  return sql;
}

function add(value: unknown, typing: string, config: Whole, to: Written): void {
  to.sql += config.escapeParam(config.paramStartIndex.value++, value);
  to.params.push(value);
  to.typings ??= [];
  to.typings.push(typing);
}

function append(part: Written, to: Written): void {
  to.sql += part.sql;
  to.params.push(...part.params);
  if (part.typings) to.typings = [...(to.typings ?? []), ...part.typings];
}
