import "server-only";
import { randomBytes } from "node:crypto";

type Facts = Record<string, string | number | boolean | null>;

const write = (level: string, message: string, facts: Facts) =>
  process.stderr.write(`${JSON.stringify({ level, message, ...facts })}\n`);

/** One line of JSON per event; ids only, never names, addresses, texts or secrets. */
export const log = {
  info: (message: string, facts: Facts = {}) => write("info", message, facts),
  warn: (message: string, facts: Facts = {}) => write("warn", message, facts),
  /** Logs an unknown error under a short reference, which alone is shown to the person. */
  failure(message: string, error: unknown): string {
    const reference = randomBytes(4).toString("hex");
    const text = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ""}` : String(error);
    write("error", message, { reference, error: text.slice(0, 4000) });
    return reference;
  },
};
