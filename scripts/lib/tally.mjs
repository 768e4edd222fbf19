import fs from "node:fs";

/** Nothing that did not plainly pass counts as passed; a run that failed without naming a test counts as one failure. */
function settle({ passed, failed, ok }) {
  if (!ok && failed === 0) return { passed, failed: 1 };
  if (passed + failed === 0) return { passed: 0, failed: 1 };
  return { passed, failed };
}

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** Vitest: a file that could not even be loaded has no tests in it and counts as one failure. */
export function tallyVitest(file, ok) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    (one) => one.status === "failed" && one.assertionResults.length === 0,
  ).length;
  const { numPassedTests: passed, numTotalTests: total } = report;
  return settle({ passed, failed: total - passed + broken, ok });
}

/** Playwright: skipped and flaky tests have not shown that they hold. */
export function tallyPlaywright(file, ok) {
  const stats = read(file)?.stats;
  if (!stats) return { passed: 0, failed: 1 };
  return settle({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped, ok });
}
