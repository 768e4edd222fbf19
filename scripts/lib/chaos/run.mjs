import fs from "node:fs";
import { build } from "../build.mjs";
import { embeddedServer } from "../db/database.mjs";
import { Lifetime } from "../lifetime.mjs";
import { explain, say } from "../say.mjs";
import { startApplication } from "../test.mjs";
import { heavyBodies } from "./bodies.mjs";
import { frozenServer, killedServer, lockedTable } from "./database.mjs";
import { signIn } from "./visitor.mjs";

/** What must hold: the health answers within `health` ms, the memory grows by at most `memory` MB, pages answer within `page` ms. */
const limits = { health: 300, memory: 150, page: 8_000, back: 10_000 };

async function trouble(check, context) {
  for await (const { name, statuses, isAnswered, slowest, grew } of heavyBodies(context.base, context.pid)) {
    const fits = isAnswered && slowest < limits.health && grew < limits.memory;
    check(`five posts of ${name}`, fits, `answered ${statuses.join(", ")}; health ${slowest} ms; memory +${grew} MB`);
  }
  const hold = (name, { answers, served, unavailable, wrong, slowest, back, ...more }, isGood = true) => {
    const fits = wrong.length === 0 && slowest < limits.page && back < limits.back && isGood;
    const said = `${answers} answers: ${served} served, ${unavailable} times 503, ${wrong.length} wrong; slowest ${slowest} ms; back after ${back} ms`;
    check(name, fits, `${said} ${JSON.stringify(more)}`);
    for (const { page, status, text } of wrong.slice(0, 5)) say(`   ${page}: ${status} ${text.slice(0, 120)}`);
  };
  for (const table of ["objectives", "identity.sessions", "work_items", "memberships"])
    hold(`table ${table} locked`, await lockedTable({ ...context, table }));
  const frozen = await frozenServer(context);
  hold("database frozen", frozen, frozen.signIn === 200 && frozen.health === 200 && frozen.kept);
  hold("database killed five times", await killedServer({ ...context, rounds: 5 }));
  const log = fs.readFileSync(context.log, "utf8").split("\n");
  const uncaught = log.filter((row) => /uncaught|unhandled|Cannot read properties of null/i.test(row));
  check(
    "no uncaught error in the log",
    uncaught.length === 0,
    `${uncaught.length} lines ${uncaught.slice(0, 2).join(" ")}`,
  );
}

/** Everything that can go wrong around the product, on a database of its own: how it is answered, and how soon it is over. */
export async function chaos() {
  const life = new Lifetime();
  const tally = { passed: 0, failed: 0 };
  const check = (name, fits, facts) => {
    tally[fits ? "passed" : "failed"]++;
    say(`${fits ? "ok    " : "FAILED"} ${name}: ${facts}`);
  };
  try {
    const server = await life.hold(embeddedServer(), (one) => one.stop());
    await build();
    const { url, log, pid, owner } = await startApplication(life, server);
    const rootUrl = `postgres://postgres:${server.password}@127.0.0.1:${server.port}/postgres`;
    const cookie = await signIn(url, "ivandaele");
    await trouble(check, { base: url, cookie, log, pid, owner, rootUrl });
  } catch (error) {
    if (life.ending) return;
    say(explain(error));
    tally.failed++;
  }
  if (life.ending) return;
  await life.close();
  process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`, () => process.exit(tally.failed ? 1 : 0));
}
