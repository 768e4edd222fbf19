import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { withLock } from "./lock.mjs";
import { dropLease, isInUse, takeLease } from "./pg/leases.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lock-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const deadPid = () => spawnSync(process.execPath, ["-e", ""]).pid;

test("one at a time, in any order of arrival", async () => {
  const file = path.join(folder, "turns");
  let inside = 0;
  let most = 0;
  const turn = () =>
    withLock(file, async () => {
      most = Math.max(most, ++inside);
      await new Promise((done) => setTimeout(done, 10));
      inside--;
    });
  await Promise.all([turn(), turn(), turn()]);
  expect(most).toBe(1);
  expect(fs.existsSync(file)).toBe(false);
});

test("a lock goes when its holder fails or was killed", async () => {
  const file = path.join(folder, "stale");
  await expect(withLock(file, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  fs.writeFileSync(file, String(deadPid()));
  expect(await withLock(file, () => "in")).toBe("in");
});

test("a server is in use while a living process holds a lease on this very server", () => {
  const server = { id: "100:1" };
  takeLease(folder, server);
  expect(isInUse(folder, server)).toBe(true);
  expect(isInUse(folder, { id: "200:2" })).toBe(false);
  takeLease(folder, server, String(deadPid()));
  dropLease(folder);
  expect(isInUse(folder, server)).toBe(false);
  takeLease(folder, server, "keep");
  expect(isInUse(folder, server)).toBe(true);
});
