import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { embeddedServer } from "./db/database.mjs";
import { Lifetime } from "./lifetime.mjs";
import { root } from "./paths.mjs";
import { Plain, say } from "./say.mjs";
import { applicationEnv } from "./settings.mjs";
import { testDatabase } from "./test-database.mjs";

const many = 10_000;
const hooks = new URL("./ts-hooks.mjs", import.meta.url).href;

/** Ten thousand frictions whose clocks ran out, in one run; and again with the worker killed in the middle. */
export async function benchEscalation() {
  const life = new Lifetime();
  try {
    const server = await life.hold(embeddedServer(), (one) => one.stop());
    const database = await testDatabase(server, "throughline_bench");
    const env = { ...process.env, ...applicationEnv(database, { port: 3000, embedded: true }), APP_TEST: "1" };
    const run = (...args) => begin(env, args).done;

    const whole = (await run("fill", "", String(many))).output;
    const { ms } = JSON.parse((await run("run", whole)).output);
    const afterWhole = JSON.parse((await run("count", whole)).output);

    const halved = (await run("fill", "", String(many))).output;
    const victim = begin(env, ["run", halved]);
    let risen = 0;
    while (risen < many / 5) {
      await sleep(20);
      risen = JSON.parse((await run("count", halved)).output).events;
    }
    victim.child.kill("SIGKILL");
    await victim.done;
    const atDeath = JSON.parse((await run("count", halved)).output);
    const rest = JSON.parse((await run("run", halved)).output);
    const afterKill = JSON.parse((await run("count", halved)).output);

    const once = (found) => Object.values(found).every((value) => value === many);
    const result = {
      frictions: many,
      oneRunMs: ms,
      eachOnce: once(afterWhole),
      killedAfter: atDeath.events,
      restDone: rest.escalated,
      restMs: rest.ms,
      eachOnceAfterKill: once(afterKill) && atDeath.events + rest.escalated === many,
    };
    console.table(result);
    if (atDeath.events >= many) say("the worker was done before it could be killed; run it again");
    const file = path.join(root, "bench/results/escalation.json");
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
    if (!result.eachOnce || !result.eachOnceAfterKill) throw new Plain("Not every friction rose exactly once.");
    await life.stop(0);
  } catch (error) {
    console.error(error);
    await life.stop(1);
  }
}

/** One step in a process of its own. */
function begin(env, args) {
  const child = spawn(process.execPath, ["--import", hooks, path.join(root, "bench/escalation.ts"), ...args], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  const done = new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
  return { child, done };
}
