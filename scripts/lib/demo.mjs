import fs from "node:fs";
import path from "node:path";
import { isEmpty } from "./db/migrate.mjs";
import { withLock } from "./lock.mjs";
import { dataDirectory } from "./paths.mjs";
import { hasSeed, seed } from "./seed.mjs";

const people = {
  ivandaele: "executive",
  dverhoeven: "manager",
  lnovak: "contributor",
  tarkwright: "contributor and admin",
  hstrand: "viewer",
};

function mondayOfThisWeek() {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

/** Loads the demonstration into an empty database; once a week the seed looks whether its dates should move on. */
export async function ensureDemo(env) {
  if (!hasSeed("demo")) return false;
  // Two commands started at once must not both find it empty.
  await withLock(path.join(dataDirectory(), "seed.lock"), () => seedIfDue(env));
  return true;
}

async function seedIfDue(env) {
  const week = path.join(dataDirectory(), "demo-week");
  const current = mondayOfThisWeek();
  const sameWeek = fs.existsSync(week) && fs.readFileSync(week, "utf8") === current;
  if (sameWeek && !(await isEmpty(env.MIGRATION_DATABASE_URL))) return;
  await seed("demo", env);
  fs.writeFileSync(week, current);
}

export function signInLines({ SEED_PASSWORD }, chosen) {
  const names = Object.entries(people).map(([id, role]) => `    ${`${id}@larkfield.example`.padEnd(30)} ${role}`);
  const known = SEED_PASSWORD ? `with the password ${chosen ? "of SEED_PASSWORD" : SEED_PASSWORD}, or ` : "";
  return ["  Sign in as", ...names, `    ${known}with one click on the sign-in page`];
}
