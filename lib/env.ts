import "server-only";
import { z } from "zod";
import { isLoopback, isWeak } from "@/lib/env-rules";
import { type Proxies, parseProxies } from "@/lib/http/proxies";

const flag = (name: string) =>
  z
    .enum(["0", "1"], { error: `${name} is a switch: set it to 1 or 0.` })
    .default("0")
    .transform((value) => value === "1");

const number = (name: string, least: number, most: number, usual: number) =>
  z.coerce
    .number({ error: `${name} must be a whole number from ${least} to ${most}.` })
    .refine((value) => Number.isInteger(value) && value >= least && value <= most, {
      error: `${name} must be a whole number from ${least} to ${most}.`,
    })
    .default(usual);

const address = (name: string, protocol: RegExp, example: string) =>
  z
    .string({ error: `${name} is missing: set it to an address such as ${example}.` })
    .refine((value) => URL.canParse(value) && protocol.test(value), {
      error: `${name} must be an address such as ${example}.`,
    });

const schema = z.object({
  DATABASE_URL: address(
    "DATABASE_URL",
    /^postgres(ql)?:\/\//,
    "postgres://app:password@db.example.org:5432/throughline",
  ),
  APP_URL: address("APP_URL", /^https?:\/\//, "https://throughline.example.org").optional(),
  PORT: number("PORT", 1, 65535, 3000),
  HOST: z.string().optional(),
  AUTH_SECRET: z
    .string({ error: "AUTH_SECRET is missing: make one with `openssl rand -base64 32`." })
    .refine((value) => !isWeak(value), {
      error: "AUTH_SECRET is weak: use at least 32 random characters, as `openssl rand -base64 32` makes them.",
    }),
  DEMO_MODE: flag("DEMO_MODE"),
  DEMO_ALLOW_PUBLIC: flag("DEMO_ALLOW_PUBLIC"),
  APP_TEST: flag("APP_TEST"),
  APP_STATEMENTS: z.string().optional(),
  APP_NOW: z.iso.datetime({ offset: true, error: "APP_NOW must be a time such as 2026-06-29T07:00:00Z." }).optional(),
  SMTP_URL: address("SMTP_URL", /^smtps?:\/\//, "smtps://user:password@mail.example.org:465").optional(),
  MAIL_DIR: z.string().optional(),
  MIGRATION_DATABASE_URL: address(
    "MIGRATION_DATABASE_URL",
    /^postgres(ql)?:\/\//,
    "postgres://owner:password@db.example.org:5432/throughline",
  ).optional(),
  SEED_PASSWORD: z.string().min(12, { error: "SEED_PASSWORD is short: use at least 12 characters." }).optional(),
  METRICS_TOKEN: z.string().min(16, { error: "METRICS_TOKEN is weak: use at least 16 random characters." }).optional(),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], {
      error: "LOG_LEVEL must be debug, info, warn, error or silent.",
    })
    .default("info"),
  ROLE: z.enum(["web", "worker", "both"], { error: "ROLE must be web, worker or both." }).default("both"),
  SIGN_UP: z.enum(["open", "invite"], { error: "SIGN_UP must be open or invite." }).default("open"),
  TRUSTED_PROXY: z
    .string()
    .default("")
    .transform((value, context): Proxies => {
      const proxies = parseProxies(value);
      if (!proxies)
        context.addIssue({
          code: "custom",
          message: "TRUSTED_PROXY must list addresses or networks, such as 10.0.0.7, 192.168.0.0/16.",
        });
      return proxies ?? { has: () => false };
    }),
  DB_POOL: number("DB_POOL", 1, 500, 10),
  DB_PREPARED: flag("DB_PREPARED").default(true),
});

export type Env = ReturnType<typeof parseEnv>;

/** A mistake in the settings: one plain sentence per problem, nothing else. */
export class EnvError extends Error {}

/** Combinations that are each valid alone and unsafe together. */
function* clashes(raw: z.output<typeof schema>, appUrl: URL) {
  const publicUrl = !isLoopback(appUrl.hostname);
  if (publicUrl && appUrl.protocol === "http:")
    yield `APP_URL=${raw.APP_URL} would send passwords in the clear: use https (http is accepted on this machine only).`;
  if (publicUrl && raw.DEMO_MODE && !raw.DEMO_ALLOW_PUBLIC)
    yield "DEMO_MODE=1 has accounts that everybody knows: with a public APP_URL set DEMO_MODE=0 (or DEMO_ALLOW_PUBLIC=1).";
  if (publicUrl && raw.APP_TEST) yield "APP_TEST=1 switches limits off for tests: with a public APP_URL set it to 0.";
}

export function parseEnv(source: Record<string, string | undefined>) {
  // `NAME=` in a file means the same as no line at all.
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = schema.safeParse(filled);
  if (!parsed.success) throw new EnvError([...new Set(parsed.error.issues.map((issue) => issue.message))].join("\n"));
  const raw = parsed.data;
  const appUrl = new URL(raw.APP_URL ?? `http://localhost:${raw.PORT}`);
  const problems = [...clashes(raw, appUrl)];
  if (problems.length) throw new EnvError(problems.join("\n"));
  const secureCookies = appUrl.protocol === "https:";
  const stayLocal = raw.DEMO_MODE || isLoopback(appUrl.hostname);
  return {
    databaseUrl: raw.DATABASE_URL,
    /** The owner's address, for seeds and other scripts; `npm start` does not pass it on to the server. */
    migrationDatabaseUrl: raw.MIGRATION_DATABASE_URL ?? null,
    /** Without a slash at the end, so that a path can follow. */
    appUrl: appUrl.href.replace(/\/$/, ""),
    port: raw.PORT,
    host: raw.HOST ?? (stayLocal ? "127.0.0.1" : "0.0.0.0"),
    authSecret: raw.AUTH_SECRET,
    demoMode: raw.DEMO_MODE,
    appTest: raw.APP_TEST,
    /** Where tests keep the statements of pages, to ask how each of them is planned. */
    statementLog: (raw.APP_TEST && raw.APP_STATEMENTS) || null,
    appNow: raw.APP_TEST && raw.APP_NOW ? new Date(raw.APP_NOW) : null,
    smtpUrl: raw.SMTP_URL ?? null,
    mailDir: raw.MAIL_DIR ?? null,
    seedPassword: raw.SEED_PASSWORD ?? null,
    metricsToken: raw.METRICS_TOKEN ?? null,
    logLevel: raw.LOG_LEVEL,
    role: raw.ROLE,
    signUp: raw.SIGN_UP,
    /** Whose word counts on who sent a request and to which host. */
    proxies: raw.TRUSTED_PROXY,
    poolMax: raw.DB_POOL,
    /** Named statements; off behind a transaction-mode pooler that cannot keep them. */
    prepared: raw.DB_PREPARED,
    secureCookies,
    cookieName: secureCookies ? "__Host-throughline" : "throughline",
  } as const;
}

let parsed: Env | undefined;

/** The settings of this process, checked once on first use. The only place that reads `process.env`. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
