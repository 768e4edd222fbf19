// npm test: everything, on this machine, without configuration. The last line is "N passed, N failed".
// npm test -- --only=vitest domain/briefs    some stages (lockfile, types, lint, rooms, vitest, e2e), some files
import { bootstrap } from "./lib/bootstrap.mjs";
import { explain } from "./lib/say.mjs";

const args = process.argv.slice(2);
const only = args.filter((one) => one.startsWith("--only=")).flatMap((one) => one.slice("--only=".length).split(","));
const filters = args.filter((one) => !one.startsWith("--only="));

try {
  if (await bootstrap()) {
    const { test } = await import("./lib/test.mjs");
    await test({ only, filters });
  }
} catch (error) {
  console.error(explain(error));
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
}
