import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const rooms = "{domain,lib,db,scripts,components}";

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
    testTimeout: 15_000,
    hookTimeout: 30_000,
  },
});
