import fs from "node:fs";
import path from "node:path";
import { runNode, tool } from "./child.mjs";
import { hashOf } from "./hash.mjs";
import { withLock } from "./lock.mjs";
import { dataDirectory, root } from "./paths.mjs";
import { Plain, say } from "./say.mjs";
import { secret } from "./secrets.mjs";

const folders = ["app", "components", "db", "domain", "lib", "public", "worker"];
const files = [
  "instrumentation.ts",
  "instrumentation-node.ts",
  "proxy.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

/** One key for all builds of a checkout: a form loaded before a rebuild can still be sent after it. */
const actionsKey = () => process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? secret("actions-key", "base64");

/** Builds when the sources differ from those of the last complete build. */
export async function build({ force = false } = {}) {
  const stamp = path.join(root, ".next/BUILD_STAMP");
  const key = actionsKey();
  await withLock(path.join(dataDirectory(), "build.lock"), async () => {
    const hash = hashOf([...folders, ...files], key);
    if (!force && fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === hash) return;
    fs.rmSync(stamp, { force: true });
    say("building (next build) ...");
    const env = { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production", NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key };
    const done = await runNode([tool("next"), "build"], { env, capture: true });
    if (!done.ok) throw new Plain(`The build failed:\n${done.output}`);
    // Sources that changed meanwhile are not in this build, so the stamp must not claim them.
    if (hashOf([...folders, ...files], key) === hash) fs.writeFileSync(stamp, hash);
    say("built");
  });
}
