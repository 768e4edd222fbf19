import { DomainError } from "../errors";

/**
 * Optimistic locking. The row was read `for update`; when somebody saved meanwhile, the second person gets both texts:
 * their own comes back from the form, the saved one in `current`.
 */
export function assertFresh(row: { version: number }, expected: number, current: Record<string, string>): void {
  if (row.version === expected) return;
  throw new DomainError(
    "conflict",
    "Somebody else saved this while you were writing. Both texts are below; nothing is lost.",
    {
      current,
      version: row.version,
    },
  );
}
