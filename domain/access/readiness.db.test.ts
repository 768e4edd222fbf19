import { expect, test } from "vitest";
import { newestMigration } from "@/db/head";
import { isReady } from "./readiness";

test("ready is a database whose migrations are at head, and none that is behind", async () => {
  expect(await isReady()).toBe(true);
  expect(await isReady(newestMigration + 1)).toBe(false);
});
