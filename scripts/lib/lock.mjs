import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Plain } from "./say.mjs";

export function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  }
}

function breakStale(file) {
  try {
    const holder = Number(fs.readFileSync(file, "utf8"));
    if (holder > 0 && !alive(holder)) fs.rmSync(file, { force: true });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

/** One process at a time; a lock whose holder died does not hold anybody up. */
export async function withLock(file, run) {
  const deadline = performance.now() + 90_000;
  while (!take(file)) {
    breakStale(file);
    if (performance.now() > deadline)
      throw new Plain(`Another process has held ${file} for 90 seconds; end it or delete that file.`);
    await sleep(25);
  }
  try {
    return await run();
  } finally {
    fs.rmSync(file, { force: true });
  }
}
