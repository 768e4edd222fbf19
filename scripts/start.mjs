// npm start (and npm run dev with --dev): from a fresh clone to a running product, without configuration.
import { bootstrap } from "./lib/bootstrap.mjs";
import { main } from "./lib/say.mjs";

await main(async () => {
  if (!(await bootstrap())) return;
  const { start } = await import("./lib/start.mjs");
  await start({ dev: process.argv.includes("--dev") });
});
