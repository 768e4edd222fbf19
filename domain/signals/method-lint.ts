import { joinSentences, sentences } from "./readability";

/** `found` are the words that prescribe a method, as written; `sentence` is where they stand. */
export type MethodAdvice = { found: string; sentence: string };

// Nouns in -ing that follow "by" as a date or a place: "by spring" is a deadline, not a method.
const BY_NOUN =
  "(?!spring|morning|evening|king|thing|nothing|anything|everything|something|wing|ring|string|thanksgiving)";
const TOOL =
  "(?:tools?|software|apps?|systems?|platforms?|spreadsheets?|templates?|scripts?|dashboards?|modules?|chatbots?|forms?|robots?|scanners?|checklists?)";

const METHODS: readonly RegExp[] = [
  new RegExp(`\\bby (?:\\w+ly )?${BY_NOUN}[a-z]{2,}ing\\b`, "iu"),
  /\b(?:using|utili[sz]ing|leveraging|deploying)\b/iu,
  /\b(?:use|utili[sz]e|leverage) (?:the|a|an|our|its|their|new)\b/iu,
  /\bvia\b/iu,
  /\b(?:by means of|with the help of|through the use of|by way of|on the basis of a|in the form of)\b/iu,
  new RegExp(`\\b(?:with|in|through|into) (?:the|a|an|our|one) (?:[\\w-]+ ){0,3}${TOOL}\\b`, "iu"),
  /\bthrough (?:a |an |our )?(?:daily|weekly|fortnightly|monthly|quarterly|regular)\b/iu,
  /\b(?:daily|weekly|fortnightly|monthly|quarterly|regular) (?:meetings?|workshops?|stand-?ups?|calls?|newsletters?|reports?|training|audits?)\b/iu,
  /^(?:please )?(?:implement|install|configure|deploy|migrate|roll out|set up|switch to|schedule|hold (?:an?|\w+ly)|organi[sz]e|conduct|outsource|automate|hire|appoint|subscribe|download|program|refactor|rewrite)\b/iu,
];

/**
 * R4, advice on a text that should say what and why: sentences which prescribe how ("by using", "via", "with the tool",
 * the name of one of the organization's tools). One finding per sentence. Advice only, never a block: sometimes the
 * method is the point. Naive: refusing the text, which teaches people to rephrase the order rather than to free it.
 */
export function methodAdvice(text: string, tools: readonly string[] = []): MethodAdvice[] {
  const patterns = [...toolNames(tools), ...METHODS];
  return sentences(joinSentences([text])).flatMap((sentence) => {
    const hit = patterns.map((pattern) => pattern.exec(sentence)?.[0]).find((found) => found !== undefined);
    return hit === undefined ? [] : [{ found: hit.trim(), sentence }];
  });
}

function toolNames(tools: readonly string[]): RegExp[] {
  return tools
    .map((tool) => tool.trim())
    .filter((tool) => tool !== "")
    .map(
      (tool) => new RegExp(`(?<![\\p{L}\\p{N}])${tool.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "iu"),
    );
}
