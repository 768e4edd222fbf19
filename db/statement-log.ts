import "server-only";
import fs from "node:fs";
import { env } from "@/lib/env";

const kept = new Set<string>();

/** In a test of budgets every statement is kept once, with values it was sent with, so that its plan can be asked for. */
export function keepStatement(statement: string, values: unknown[]): void {
  const file = env().statementLog;
  if (!file || kept.has(statement) || !/^\s*(select|with)\b/i.test(statement)) return;
  kept.add(statement);
  fs.appendFileSync(file, `${JSON.stringify({ statement, values })}\n`);
}
