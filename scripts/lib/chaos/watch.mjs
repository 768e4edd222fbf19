import { spawnSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { ask } from "./visitor.mjs";

const memoryOf = (pid) =>
  Number(spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).stdout) / 1024;

/** Asks for the health again and again while `run` is under way: the slowest answer, and how much the memory grew (MB). */
export async function watch(base, pid, run) {
  let isOver = false;
  let slowest = 0;
  let most = 0;
  const before = memoryOf(pid);
  const health = (async () => {
    while (!isOver) {
      const { ms, status } = await ask(`${base}/api/health`);
      slowest = Math.max(slowest, status === 200 ? ms : 30_000);
      most = Math.max(most, memoryOf(pid));
      await sleep(20);
    }
  })();
  const result = await run();
  isOver = true;
  await health;
  return { result, slowest: Math.round(slowest), grew: Math.round(most - before) };
}
