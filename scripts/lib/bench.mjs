import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { answersPerSecond, scriptWeight, timeInTurns } from "../../bench/measure.mjs";
import { probesOf, timeCheckIns } from "../../bench/pages.mjs";
import { bareCookie, fillFrictions, fillObjectives } from "../../bench/rows.mjs";
import { runNode, startService, tool } from "./child.mjs";
import { embeddedServer } from "./db/database.mjs";
import { startDemoProduct } from "./demo-product.mjs";
import { Lifetime } from "./lifetime.mjs";
import { root } from "./paths.mjs";
import { freePort } from "./port.mjs";
import { Plain, say } from "./say.mjs";

/** A bare Next application on the same database, built and served beside it. */
async function startBare(life, { owner, now }) {
  const folder = path.join(root, "bench/bare");
  const env = {
    BARE_DATABASE_URL: owner,
    BARE_TODAY: now,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const built = await runNode([tool("next"), "build", "--webpack", folder], { env, capture: true });
  if (!built.ok) throw new Plain(`The bare application did not build:\n${built.output}`);
  const port = await freePort();
  const child = startService([tool("next"), "start", folder, "-p", String(port), "-H", "127.0.0.1"], env, {
    stdout: "ignore",
  });
  await life.hold(Promise.resolve(child), async (one) => void one.kill("SIGTERM"));
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200; tries++) {
    if (
      await fetch(`${url}/sign-in`).then(
        (answer) => answer.status === 404,
        () => false,
      )
    )
      return url;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Plain("The bare application did not answer.");
}

function row(what, measured, limit, unit) {
  return { what, measured: Math.round(measured * 100) / 100, limit, unit, met: measured <= limit };
}

/** A figure that should not be smaller than its limit. */
function least(what, measured, limit) {
  return {
    what,
    measured: Math.round(measured * 100) / 100,
    limit,
    unit: "of its answers a second",
    met: measured >= limit,
  };
}

/** Measures, prints a table, keeps the JSON. */
export async function bench() {
  const life = new Lifetime();
  try {
    const server = await life.hold(embeddedServer(), (one) => one.stop());
    const product = await startDemoProduct(life, server, "throughline_bench", fillObjectives);
    const { base, owner } = product;
    const bare = await startBare(life, product);
    say("measuring ...");
    const cookie = await bareCookie(owner, "gpugh@larkfield.example");
    const { probes, cookies, measure, brief } = await probesOf(base, bare, cookie);
    const crowded = (one) => `${one.name}${one.beside ?? ""}`.includes("friction");
    const times = await timeInTurns(probes.filter((one) => !crowded(one)));
    // Fifty obstacles that wait also stand on home, so they come when home was measured.
    await fillFrictions(owner);
    for (const [name, time] of await timeInTurns(probes.filter(crowded))) times.set(name, time);
    const ratio = ({ name, beside }) => times.get(name).p50 / times.get(`bare ${beside}`).p50;
    const pages = probes.filter((one) => one.beside);
    const sendOf = (name) => probes.find((one) => one.name === name).send;
    const perSecond = {};
    for (const name of ["work list", "home", "bare work", "bare home"])
      perSecond[name] = await answersPerSecond(sendOf(name));
    const workBytes = Buffer.byteLength(await (await sendOf("work list")()).text()) / 1000;
    const figures = [
      ...pages.map((probe) => row(`${probe.name}, p50 against the bare page`, ratio(probe), probe.most, "times")),
      least(
        "work list at ten connections, against the bare page",
        perSecond["work list"] / perSecond["bare work"],
        0.5,
      ),
      least("home at ten connections, against the bare page", perSecond.home / perSecond["bare home"], 0.5),
      row("work list, HTML before compression", workBytes, 130, "kB"),
      row("check-in POST, p50", await timeCheckIns(base, cookies.lead, measure), 45, "ms"),
      row("script, home", await scriptWeight(base, "/o/larkfield", { cookie: cookies.author }), 165, "KiB gz"),
      row(
        "script, objectives list",
        await scriptWeight(base, "/o/larkfield/objectives", { cookie: cookies.author }),
        175,
        "KiB gz",
      ),
      row(
        "script, work list",
        await scriptWeight(base, "/o/larkfield/work", { cookie: cookies.author }),
        175,
        "KiB gz",
      ),
      row("script, brief", await scriptWeight(base, brief, { cookie: cookies.author }), 165, "KiB gz"),
    ];
    const raw = Object.fromEntries(
      [...times].map(([name, { p50, p95 }]) => [
        name,
        { p50: Math.round(p50 * 100) / 100, p95: Math.round(p95 * 100) / 100 },
      ]),
    );
    console.table(figures);
    console.table(raw);
    const result = {
      node: process.version,
      cpus: `${os.cpus().length} x ${os.cpus()[0]?.model}`,
      figures,
      raw,
      perSecond,
    };
    const file = path.join(root, "bench/results/latest.json");
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
    fs.rmSync(path.join(root, "bench/bare/.next"), { recursive: true, force: true });
    await life.stop(0);
  } catch (error) {
    console.error(error);
    await life.stop(1);
  }
}
