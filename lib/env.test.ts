import { describe, expect, test } from "vitest";
import { EnvError, parseEnv } from "@/lib/env";

const good = {
  DATABASE_URL: "postgres://app:pw@127.0.0.1:5432/throughline",
  AUTH_SECRET: "b3w8Yq0uZk1Rr5mVx9TnLcE2sGhJdAaP6fQ7",
};

function problems(extra: Record<string, string | undefined>): string[] {
  try {
    parseEnv({ ...good, ...extra });
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(EnvError);
    return (error as EnvError).message.split("\n");
  }
}

describe("defaults", () => {
  test("stay on this machine, without the demonstration", () => {
    expect(parseEnv(good)).toMatchObject({
      appUrl: "http://localhost:3000",
      host: "127.0.0.1",
      demoMode: false,
      statementLog: null,
      appNow: null,
      signUp: "open",
      role: "both",
      prepared: true,
      secureCookies: false,
      cookieName: "throughline",
    });
  });

  test("an empty line counts as no line", () => {
    expect(parseEnv({ ...good, PORT: "", SMTP_URL: "", APP_URL: "" })).toMatchObject({ port: 3000, smtpUrl: null });
  });

  test("a public https address listens to everybody and secures its cookie", () => {
    expect(parseEnv({ ...good, APP_URL: "https://ours.example/" })).toMatchObject({
      appUrl: "https://ours.example",
      host: "0.0.0.0",
      secureCookies: true,
      cookieName: "__Host-throughline",
    });
  });

  test("the demonstration stays on loopback unless HOST says otherwise", () => {
    const open = { ...good, APP_URL: "https://ours.example", DEMO_MODE: "1", DEMO_ALLOW_PUBLIC: "1" };
    expect(parseEnv(open).host).toBe("127.0.0.1");
    expect(parseEnv({ ...open, HOST: "0.0.0.0" }).host).toBe("0.0.0.0");
  });

  test("APP_NOW is obeyed in tests only", () => {
    const now = "2026-06-29T07:00:00Z";
    expect(parseEnv({ ...good, APP_NOW: now }).appNow).toBeNull();
    expect(parseEnv({ ...good, APP_NOW: now, APP_TEST: "1" }).appNow?.toISOString()).toBe("2026-06-29T07:00:00.000Z");
  });
});

describe("every problem is one plain sentence", () => {
  test.each([
    [{ DATABASE_URL: undefined }, "DATABASE_URL is missing"],
    [{ DATABASE_URL: "mysql://db/x" }, "DATABASE_URL must be an address"],
    [{ AUTH_SECRET: undefined }, "AUTH_SECRET is missing"],
    [{ AUTH_SECRET: "short" }, "AUTH_SECRET is weak"],
    [{ AUTH_SECRET: "a".repeat(40) }, "AUTH_SECRET is weak"],
    [{ AUTH_SECRET: "change-me-change-me-0123456789abcdef" }, "AUTH_SECRET is weak"],
    [{ APP_URL: "http://ours.example" }, "APP_URL=http://ours.example would send passwords in the clear"],
    [{ APP_URL: "ours.example" }, "APP_URL must be an address"],
    [{ APP_URL: "https://ours.example", DEMO_MODE: "1" }, "DEMO_MODE=1 has accounts"],
    [{ APP_URL: "https://ours.example", APP_TEST: "1" }, "APP_TEST=1 switches limits off"],
    [{ DEMO_MODE: "yes" }, "DEMO_MODE is a switch"],
    [{ PORT: "http" }, "PORT must be a whole number"],
    [{ PORT: "70000" }, "PORT must be a whole number"],
    [{ APP_NOW: "monday" }, "APP_NOW must be a time"],
    [{ METRICS_TOKEN: "x" }, "METRICS_TOKEN is weak"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be"],
    [{ ROLE: "king" }, "ROLE must be"],
    [{ SIGN_UP: "never" }, "SIGN_UP must be"],
  ])("%j", (extra, sentence) => {
    const found = problems(extra);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(sentence);
    expect(found[0]).toMatch(/\.$/);
  });

  test("several problems are all told at once", () => {
    expect(problems({ AUTH_SECRET: undefined, PORT: "0", ROLE: "king" })).toHaveLength(3);
  });
});
