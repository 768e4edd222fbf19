import { contributions, type PackedModel, scoreOf, unpackModel } from "./advice/method-model";
import packed from "./advice/method-weights.json" with { type: "json" };
import { type Feature, sentenceFeatures } from "./advice/sentence-features";
import { joinSentences, sentences } from "./readability";

/** `sentence` prescribes a method; `reason` says by what, as the end of "This sentence ...". */
export type MethodAdvice = { reason: string; sentence: string };

const model = unpackModel(packed as PackedModel);

/** What the strongest group of features is called. Groups that tell nothing to an author are left out. */
const reasons: Partial<Record<NonNullable<Feature["about"]>, string>> = {
  acting: "begins with an activity",
  acted: "says what is done",
  meeting: "names a meeting or a visit",
  tool: "names a tool or a channel",
  document: "names a document",
  training: "names a training",
  staff: "says who does it",
  money: "says what money is spent on",
  rhythm: "names a rhythm",
  sequence: "sets an order of steps",
  means: "says by which means",
  rule: "sets a rule of work",
};
const otherwise = "reads as an activity, not as a result";

/** A group must carry at least this share of what speaks for a method to be named as the reason. */
const tellingShare = 0.15;

/**
 * R4, advice on a text that should say what and why: the sentences that prescribe how, each with one reason. A linear
 * classifier learnt from the labelled sentences in `bench/data` (`npm run advice:train`), English only; the names of the
 * organization's own tools are a rule of their own, in any language. Advice only, never a block: sometimes the method
 * is the point. Naive: a list of words such as "via", which warns of results and misses most methods.
 */
export function methodAdvice(text: string, tools: readonly string[] = [], locale = "en"): MethodAdvice[] {
  const named = toolNames(tools);
  return sentences(joinSentences([text])).flatMap((sentence) => {
    const tool = named.map((pattern) => pattern.exec(sentence)?.[0]).find((found) => found !== undefined);
    if (tool !== undefined) return [{ reason: `names the tool ${tool}`, sentence }];
    const reason = locale.startsWith("en") ? methodReason(sentence) : null;
    return reason === null ? [] : [{ reason, sentence }];
  });
}

function methodReason(sentence: string): string | null {
  const features = sentenceFeatures(sentence);
  if (features.length === 0 || scoreOf(features, model) <= model.threshold) return null;
  const parts = contributions(features, model);
  const speaking = parts.reduce((sum, part) => sum + Math.max(0, part), 0);
  const groups = new Map<string, number>();
  features.forEach(({ about }, at) => {
    const reason = about && reasons[about];
    if (reason) groups.set(reason, (groups.get(reason) ?? 0) + (parts[at] ?? 0));
  });
  const [strongest] = [...groups].sort(([, one], [, two]) => two - one);
  return strongest && strongest[1] >= tellingShare * speaking ? strongest[0] : otherwise;
}

function toolNames(tools: readonly string[]): RegExp[] {
  return tools
    .map((tool) => tool.trim())
    .filter((tool) => tool !== "")
    .map(
      (tool) => new RegExp(`(?<![\\p{L}\\p{N}])${tool.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "iu"),
    );
}
