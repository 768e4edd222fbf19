// npm run pictures: the README's pictures, taken from the demo organization into docs/pictures.
import { bootstrap } from "./lib/bootstrap.mjs";
import { main } from "./lib/say.mjs";

await main(async () => {
  if (!(await bootstrap())) return;
  const { takePictures } = await import("./lib/pictures.mjs");
  await takePictures();
});
