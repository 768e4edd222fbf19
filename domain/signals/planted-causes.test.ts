import { expect, test } from "vitest";
import { judgeDiagnosis } from "@/bench/diagnosed";
import { CAUSES } from "./causes";

test("the cause planted into a healthy company is named first; a healthy one raises no alarm", {
  timeout: 60_000,
}, () => {
  const verdicts = judgeDiagnosis(100, 7);
  expect(verdicts.map(({ planted }) => planted)).toEqual([...CAUSES, "none"]);
  for (const { planted, right } of verdicts)
    expect(right, planted).toBeGreaterThanOrEqual(planted === "none" ? 95 : 90);
});
