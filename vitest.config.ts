import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const rooms = "{domain,lib,db,seed,scripts,components}";

// Tests of the database end in .db.test.ts and need DATABASE_URL and MIGRATION_DATABASE_URL, which `npm test` provides.
export default defineConfig({
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: at("./scripts/lib/empty.mjs") },
      { find: /^@\//, replacement: at("./") },
    ],
  },
  test: {
    include: [`${rooms}/**/*.test.{ts,tsx,mjs}`],
    // Code that reads its settings finds some; the secret is good for nothing else, and no database listens on port 1.
    env: {
      APP_TEST: "1",
      AUTH_SECRET: "k7Wq2Zt9Lr4Xc8Vb1Nm5Js3Hd6Gf0PyA",
      DATABASE_URL: process.env.DATABASE_URL ?? "postgres://app@127.0.0.1:1/none",
      LOG_LEVEL: "silent",
    },
    setupFiles: ["./scripts/lib/property-seed.mjs"],
    // Modules are loaded once per worker, which is five times faster; a test leaves nothing behind in one.
    isolate: false,
    testTimeout: 15_000,
    hookTimeout: 30_000,
  },
});
