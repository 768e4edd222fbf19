import { expect, test } from "vitest";
import { newestMigration } from "@/db/head";
import { beat } from "./heartbeat";
import { isReady } from "./readiness";
import { listHeartbeats, workerHealth } from "./worker-queries";

test("ready is a database whose migrations are at head, and none that is behind", async () => {
  expect(await isReady()).toBe(true);
  expect(await isReady(newestMigration + 1)).toBe(false);
});

test("what a job did last stands in the health of the worker, by its name", async () => {
  await beat("diagnosis-clock", { computed: 1, organizations: 2 });
  const { jobs } = await workerHealth();
  expect(new Date(jobs["diagnosis-clock"] ?? "").getTime()).toBeGreaterThan(Date.now() - 60_000);
  expect((await listHeartbeats()).find(({ name }) => name === "diagnosis-clock")?.detail).toMatchObject({
    computed: 1,
  });
});
