// npm run build: a production build of the current sources, made again even when nothing changed.
import { bootstrap } from "./lib/bootstrap.mjs";
import { main } from "./lib/say.mjs";

await main(async () => {
  if (!(await bootstrap())) return;
  const { build } = await import("./lib/build.mjs");
  await build({ force: true });
});
