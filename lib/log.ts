import "server-only";
import { randomBytes } from "node:crypto";
import { factsOf } from "./database-error";

type Facts = Record<string, string | number | boolean | null>;

const write = (level: string, message: string, facts: Facts) =>
  process.stderr.write(`${JSON.stringify({ level, message, ...facts })}\n`);

const textOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}\n${placesOf(error)}` : String(error);

const placesOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? "")
        .split("\n")
        .filter((row) => /^\s+at /.test(row))
        .join("\n")
        .slice(0, 2000)
    : "";

/** One line of JSON per event; ids only, never names, addresses, texts or secrets. */
export const log = {
  info: (message: string, facts: Facts = {}) => write("info", message, facts),
  warn: (message: string, facts: Facts = {}) => write("warn", message, facts),
  /** Logs an unknown error under a short reference, which alone is shown to the person. */
  failure(message: string, error: unknown): string {
    const reference = randomBytes(4).toString("hex");
    const facts = factsOf(error);
    // An error of the database carries the values of its statement in its message; the places in the code do not.
    if (facts) write("error", message, { reference, ...facts, stack: placesOf(error) });
    else write("error", message, { reference, error: textOf(error).slice(0, 4000) });
    return reference;
  },
};
