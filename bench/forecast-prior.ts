import fs from "node:fs";
import path from "node:path";
import { priorOf } from "./coverage";
import histories from "./data/throughput.json" with { type: "json" };

// npm run forecast:train: what each view of the coming weeks earned on the public histories, for the corrected forecast.
const weights = priorOf(Object.values(histories)).map((one) => Math.round(one * 1000) / 1000);
const file = path.join(import.meta.dirname, "../domain/signals/forecast-prior.json");
fs.writeFileSync(file, `${JSON.stringify({ weights })}\n`);
