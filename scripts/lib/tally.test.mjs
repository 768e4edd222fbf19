import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { tallyPlaywright, tallyVitest } from "./tally.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tally-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const file = (content) => {
  const at = path.join(folder, "report.json");
  fs.writeFileSync(at, typeof content === "string" ? content : JSON.stringify(content));
  return at;
};

describe("vitest", () => {
  const report = (numPassedTests, numTotalTests, testResults = []) =>
    file({ numPassedTests, numTotalTests, testResults });
  const brokenFile = { status: "failed", assertionResults: [] };

  test("passed and failed are taken from the report", () =>
    expect(tallyVitest(report(7, 9), false)).toEqual({ passed: 7, failed: 2 }));
  test("a skipped test counts as failed", () =>
    expect(tallyVitest(report(8, 9), true)).toEqual({ passed: 8, failed: 1 }));
  test("a file that does not load counts as one", () =>
    expect(tallyVitest(report(3, 3, [brokenFile]), false)).toEqual({ passed: 3, failed: 1 }));
  test("a bad exit code without a failed test counts as one", () =>
    expect(tallyVitest(report(3, 3), false)).toEqual({ passed: 3, failed: 1 }));
  test("no tests at all is a failure", () => expect(tallyVitest(report(0, 0), true)).toEqual({ passed: 0, failed: 1 }));
  test("no report is a failure", () =>
    expect(tallyVitest(path.join(folder, "none"), true)).toEqual({ passed: 0, failed: 1 }));
  test("half a report is a failure", () => expect(tallyVitest(file('{"num'), true)).toEqual({ passed: 0, failed: 1 }));
});

describe("playwright", () => {
  const report = (expected, unexpected, flaky, skipped) => file({ stats: { expected, unexpected, flaky, skipped } });

  test("flaky and skipped tests count as failed", () =>
    expect(tallyPlaywright(report(10, 1, 2, 3), false)).toEqual({ passed: 10, failed: 6 }));
  test("no tests at all is a failure", () =>
    expect(tallyPlaywright(report(0, 0, 0, 0), true)).toEqual({ passed: 0, failed: 1 }));
  test("a stage that died is a failure", () =>
    expect(tallyPlaywright(path.join(folder, "none"), false)).toEqual({ passed: 0, failed: 1 }));
});
