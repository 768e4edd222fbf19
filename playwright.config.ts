import { defineConfig } from "@playwright/test";

const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// `npm test` starts the application and sets these variables; a test that needs a second try has not passed.
export default defineConfig({
  testDir: "e2e",
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: true,
  // A story walks through a dozen pages as several people; on a busy machine with two cores that takes its time.
  timeout: 90_000,
  reporter: [["line"], ["json", { outputFile: process.env.E2E_REPORT ?? "test-results/e2e.json" }]],
  use: {
    baseURL: process.env.E2E_URL ?? "http://127.0.0.1:3000",
    locale: "en-GB",
    timezoneId: "Europe/Brussels",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: process.getuid?.() === 0 ? [...quiet, "--no-sandbox"] : quiet,
    },
  },
});
