import journal from "./migrations/meta/_journal.json" with { type: "json" };

/** When the newest migration that this build carries was written: the migrator keeps the same number of what has run. */
export const newestMigration = Math.max(...journal.entries.map((entry) => entry.when));
