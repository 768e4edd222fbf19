import { scoreOf } from "@/domain/signals/advice/method-model";
import { sentenceFeatures } from "@/domain/signals/advice/sentence-features";
import { methodAdvice } from "@/domain/signals/method-lint";
import { type Example, judged, rates, type Scored, scoresUnseen, thresholdFor, train } from "./advice-training";
import corpus from "./data/what-not-how.json" with { type: "json" };
import unseen from "./data/what-not-how-unseen.json" with { type: "json" };

/** Of sentences that tell how, the share found; of sentences that tell what, the share warned of falsely; in percent. */
const line = (scored: readonly Scored[], threshold: number) => {
  const { found, falsely } = rates(scored, threshold);
  return { sentences: scored.length, "found %": Math.round(found * 10) / 10, "false %": Math.round(falsely * 10) / 10 };
};

const examples = corpus as Example[];
const kindsHeldOut = scoresUnseen(examples);
const threshold = thresholdFor(kindsHeldOut, 0.05);
const model = train(judged(examples), threshold);
const ownScores = (unseen as Example[]).map(({ text, label }) => ({
  score: scoreOf(sentenceFeatures(text), model),
  isMethod: label === "method",
}));

const began = performance.now();
const shipped = (unseen as Example[]).map(({ text, label }) => ({
  score: methodAdvice(text).length,
  isMethod: label === "method",
}));
const perSentence = (performance.now() - began) / shipped.length;

console.table({
  "whole kinds held out": line(kindsHeldOut, threshold),
  "whole kinds held out, 3 % false": line(kindsHeldOut, thresholdFor(kindsHeldOut, 0.03)),
  "sentences of another hand, trained now": line(ownScores, threshold),
  "sentences of another hand, as shipped": line(shipped, 0.5),
});
const kinds = [...new Set(kindsHeldOut.map(({ kind }) => kind))];
const weak = kinds
  .map((kind) => ({
    kind,
    ...line(
      kindsHeldOut.filter((one) => one.kind === kind),
      threshold,
    ),
  }))
  .filter((one) => one["false %"] > 5 || (one["found %"] > 0 && one["found %"] < 60));
console.table(weak);
process.stdout.write(`${perSentence.toFixed(2)} ms a sentence\n`);
