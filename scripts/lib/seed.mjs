import fs from "node:fs";
import path from "node:path";
import { runNode } from "./child.mjs";
import { root } from "./paths.mjs";
import { Plain, say } from "./say.mjs";

export const hasSeed = (name) => fs.existsSync(path.join(root, `seed/${name}.ts`));

const isLocal = (url) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);

/** Seeds write accounts with known passwords, so a database elsewhere takes a word of its own. */
export function refuseRemote(url) {
  if (isLocal(url) || process.env.SEED_ALLOW_REMOTE === "1") return;
  throw new Plain(
    `The database is on ${new URL(url).hostname}, not on this machine: set SEED_ALLOW_REMOTE=1 if that is meant.`,
  );
}

/** Runs seed/<name>.ts on plain Node, with the settings of the application and the address of the owner. */
export async function seed(name, env, args = []) {
  if (!hasSeed(name)) throw new Plain(`There is no seed "${name}" in seed.`);
  refuseRemote(env.MIGRATION_DATABASE_URL);
  const hooks = new URL("./ts-hooks.mjs", import.meta.url).href;
  const done = await runNode(["--import", hooks, path.join(root, `seed/${name}.ts`), ...args], {
    env,
    capture: true,
  });
  if (!done.ok) throw new Plain(`The seed "${name}" failed:\n${done.output}`);
  for (const line of done.output.trim().split("\n").filter(Boolean)) say(line);
}
