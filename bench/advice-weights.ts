import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { packModel } from "@/domain/signals/advice/method-model";
import { type Example, judged, scoresUnseen, thresholdFor, train } from "./advice-training";
import corpus from "./data/what-not-how.json" with { type: "json" };

/** The score at which five in a hundred outcomes of kinds never seen would be warned of; of kinds seen it is far fewer. */
const falsely = 0.05;

// npm run advice:train: learns from the corpus and writes what the product reads.
const examples = corpus as Example[];
const model = train(judged(examples), thresholdFor(scoresUnseen(examples), falsely));
const learntFrom = createHash("sha256").update(JSON.stringify(corpus)).digest("hex").slice(0, 16);
const file = path.join(import.meta.dirname, "../domain/signals/advice/method-weights.json");
fs.writeFileSync(file, `${JSON.stringify({ learntFrom, ...packModel(model) })}\n`);
