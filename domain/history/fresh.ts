import { DomainError } from "@/lib/errors";

/** Every field of an edit as it is kept: all keys of the input but the ids of what is edited and its version. */
export type Kept<Input, Ids extends keyof Input> = Record<Exclude<keyof Input, "version" | Ids>, unknown>;

/**
 * Optimistic locking. The row was read `for update`. An edit hands over every field as it is kept now, so that what two
 * people changed can be brought together; `together` names columns of the same rows. A verb has nothing to hand over.
 */
export function assertFresh(
  row: { version: number },
  expected: number,
  current: Record<string, unknown> = {},
  together: readonly (readonly string[])[] = [],
): void {
  if (row.version === expected) return;
  const isEdit = Object.keys(current).length > 0;
  throw new DomainError(
    "conflict",
    isEdit
      ? "Somebody else changed the same as you while you were writing. Choose between the two below."
      : "Somebody else changed this while you were looking at it. Look again; what you typed is still here.",
    { version: row.version, ...(isEdit ? { current, together } : {}) },
  );
}
