import fs from "node:fs";
import path from "node:path";
import { idOf, planOf } from "../../../seed/load/plan.ts";
import { build } from "../build.mjs";
import { dataDirectory } from "../paths.mjs";
import { freePort } from "../port.mjs";
import { say } from "../say.mjs";
import { seed } from "../seed.mjs";
import { serve } from "../serve.mjs";
import { applicationEnv } from "../settings.mjs";
import { testDatabase } from "../test-database.mjs";
import { EXCEPTIONS, LIMITS, LISTS } from "./limits.mjs";
import { wholeReads } from "./plans.mjs";
import { addresses } from "./routes.mjs";
import { signIn, visit } from "./visit.mjs";

const size = { people: 2_000, items: 50_000 };
const password = "larkfield-demo";
const people = ["exec", "manager", "contributor", "viewer"];

/** What stands for the changing parts of addresses. */
function partsOf(plan) {
  const one = (kind, index = 0) => [idOf(plan, kind, index)];
  return {
    "briefs/[id]": one("brief"),
    "choices/[kind]": ["member", "team", "objective", "project", "own-team"],
    "friction/[id]": one("friction"),
    "history/[type]/[id]": [`objective/${idOf(plan, "objective", 0)}`, `project/${idOf(plan, "project", 0)}`],
    "hypotheses/[id]": one("bet"),
    "measures/[id]": one("measure"),
    "objectives/[id]": one("objective", 2),
    "people/[id]": one("member", 2),
    "projects/[id]": one("project", 2),
    "settings/members/[id]": one("member", 2),
    "settings/teams/[id]": one("team", 2),
    "strategy/themes/[id]": one("theme"),
    "teams/[id]": one("team", 2),
    "why/[signal]": ["M1", "M9", "M12"],
    "work/[id]": one("item", 1),
  };
}

/** Visits every page of a large organization as each role and answers what breaks a budget. */
export async function runBudgets(life, server) {
  await build();
  const [port, database] = await Promise.all([freePort(), testDatabase(server, "throughline_budgets")]);
  const base = `http://127.0.0.1:${port}`;
  const statements = path.join(dataDirectory(), "budget-statements.jsonl");
  fs.rmSync(statements, { force: true });
  const env = {
    ...applicationEnv(database, { port, host: "127.0.0.1", embedded: true }),
    APP_TEST: "1",
    APP_NOW: "2026-06-29T07:00:00Z",
    APP_STATEMENTS: statements,
    APP_URL: base,
    NEXTAUTH_URL: base,
    DEMO_MODE: "0",
    SEED_PASSWORD: password,
    ROLE: "both",
  };
  await seed("load", env, ["--orgs", "1", "--people", String(size.people), "--items", String(size.items)]);
  const log = path.join(dataDirectory(), "budgets-server.log");
  await life.hold(serve({ port, host: "127.0.0.1", env: { ...env, MIGRATION_DATABASE_URL: "" }, log }), (one) =>
    one.stop(),
  );
  const plan = planOf({ slug: "load-1", at: 1, today: "2026-06-29", passwordHash: "", ...size });
  const { found, missing } = addresses(partsOf(plan));
  if (missing.length > 0) say(`not visited, since the large organization has none of it: ${missing.join(", ")}`);
  const broken = [];
  for (const person of people) {
    const cookie = await signIn(base, `${person}@load-1.test`, password);
    for (const { page, address } of found) {
      const path = `/o/load-1/${address}`.replace(/\/$/, "").replace("/?", "?");
      const cost = await visit(base, path, cookie);
      const script = cost.hasTable || LISTS.includes(page) ? LIMITS.scriptOfLists : LIMITS.script;
      const limits = { ...LIMITS, ...(EXCEPTIONS[address] ?? EXCEPTIONS[page]) };
      const over = [
        cost.status >= 500 && `status ${cost.status}`,
        cost.statements > limits.statements && `${cost.statements} statements`,
        cost.html > limits.html && `${Math.round(cost.html / 1000)} kB`,
        cost.row > limits.row && `${cost.row} elements in a row`,
        cost.script > script && `${Math.round(cost.script / 1000)} kB of script`,
      ].filter(Boolean);
      if (over.length > 0) broken.push(`${person} ${page || "home"} (${address}): ${over.join(", ")}`);
    }
  }
  const whole = await wholeReads(
    database.DATABASE_URL,
    database.MIGRATION_DATABASE_URL,
    idOf(plan, "organization", 0),
    statements,
  );
  for (const { table, statement } of whole)
    broken.push(`reads ${table} whole: ${statement.replace(/\s+/g, " ").slice(0, 300)}`);
  return { visited: found.length * people.length, broken };
}
