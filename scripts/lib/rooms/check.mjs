import { actionProblems } from "./actions.mjs";
import { addressProblems } from "./addresses.mjs";
import { codeProblems } from "./code.mjs";
import { cycleProblems } from "./cycles.mjs";
import { grainProblems } from "./grain.mjs";
import { isTest } from "./house.mjs";
import { importProblems } from "./imports.mjs";
import { nameProblems } from "./names.mjs";
import { parseFile } from "./parse.mjs";
import { thresholdProblems } from "./thresholds.mjs";

const MOST_CLIENT = 0.35;
const ENOUGH_TO_JUDGE = 20;

function clientShare(files) {
  const shown = files.filter((file) => file.path.endsWith(".tsx") && !isTest(file.path));
  const client = shown.filter((file) => file.directives.includes("use client"));
  return { client: client.length, shown: shown.length };
}

function* shareProblems({ client, shown }) {
  if (shown < ENOUGH_TO_JUDGE || client / shown < MOST_CLIENT) return;
  yield {
    path: "components",
    line: 1,
    message: `${client} of ${shown} tsx files are client components and the limit is ${MOST_CLIENT * 100} %: keep state in the URL, or move "use client" down to the part that needs it.`,
  };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

function parseOrTell(path, text, problems) {
  try {
    return [parseFile(path, text)];
  } catch (error) {
    problems.push({ path, line: error.loc?.line ?? 1, message: `cannot be read: ${error.message}.` });
    return [];
  }
}

const rulesOf = (file, has) => [
  ...nameProblems(file),
  ...importProblems(file, has),
  ...codeProblems(file),
  ...actionProblems(file),
  ...grainProblems(file),
  ...addressProblems(file),
];

/** All rules of the house over `sources`, a map of path to text. */
export function checkHouse(sources) {
  const has = (path) => sources.has(path);
  const problems = [];
  const files = [...sources].flatMap(([path, text]) => parseOrTell(path, text, problems));
  for (const file of files) for (const one of rulesOf(file, has)) problems.push({ path: file.path, ...one });
  const share = clientShare(files);
  problems.push(...cycleProblems(files, has), ...thresholdProblems(files, has), ...shareProblems(share));
  return { problems, files: files.length, median: median(files.map((file) => file.lines)), share };
}
