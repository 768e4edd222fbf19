import fs from "node:fs";
import path from "node:path";
import { dataDirectory, root } from "./paths.mjs";
import { Plain } from "./say.mjs";
import { secret } from "./secrets.mjs";

/** `.env` in the checkout, without overriding what the shell says. */
export function loadEnvFile() {
  const file = path.join(root, ".env");
  if (fs.existsSync(file)) process.loadEnvFile(file);
}

const isPublic = (url) =>
  url && URL.canParse(url) && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);

/** The demonstration has accounts that everybody knows, so a public address does not get it unasked. */
const demoByDefault = () => (isPublic(process.env.APP_URL) && process.env.DEMO_ALLOW_PUBLIC !== "1" ? "0" : "1");

/** The embedded database is for trying out and for tests: only there do secrets and the demonstration have defaults. */
export function embeddedDefaults() {
  return {
    AUTH_SECRET: process.env.AUTH_SECRET || secret("auth-secret"),
    DEMO_MODE: process.env.DEMO_MODE || demoByDefault(),
    SEED_PASSWORD: process.env.SEED_PASSWORD || "larkfield-demo",
    ...(!process.env.SMTP_URL && { MAIL_DIR: process.env.MAIL_DIR || path.join(dataDirectory(), "mail") }),
  };
}

/** next-auth reads these two names. */
const forNextAuth = (env) => ({ NEXTAUTH_URL: env.APP_URL, NEXTAUTH_SECRET: env.AUTH_SECRET });

/** Everything the application reads, complete for this address; lib/env.ts checks it. */
export function applicationEnv(database, { port, host, embedded }) {
  const env = {
    ...database,
    AUTH_SECRET: process.env.AUTH_SECRET,
    DEMO_MODE: process.env.DEMO_MODE || "0",
    ...(embedded && embeddedDefaults()),
    APP_URL: process.env.APP_URL || `http://localhost:${port}`,
    PORT: String(port),
    HOST: host,
  };
  return Object.fromEntries(Object.entries({ ...env, ...forNextAuth(env) }).filter(([, value]) => value !== undefined));
}

/** The same checks as at boot, before anything is started, so that a wrong setting costs a second and not a build. */
export async function checkSettings(env) {
  await import("./ts-hooks.mjs");
  const { EnvError, parseEnv } = await import("../../lib/env.ts");
  try {
    return parseEnv({ ...process.env, ...env });
  } catch (error) {
    throw error instanceof EnvError ? new Plain(error.message) : error;
  }
}
