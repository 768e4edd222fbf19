import { hash } from "@node-rs/argon2";
import { and, eq, ne } from "drizzle-orm";
import { history } from "../db/schema/history";
import { organizations, users } from "../db/schema/identity";
import { buildLarkfield } from "./larkfield/build";
import { mondayOf } from "./larkfield/calendar";
import { World } from "./larkfield/world";
import { connectAsOwner, type Owner, purge, writeWorld } from "./write";

/**
 * Loads Larkfield, relative to this week's Monday (or to APP_NOW in tests). Safe to repeat: a demo in which no person
 * has written is rebuilt when its week is past; one in which somebody has is left alone.
 */
const owner = connectAsOwner();
try {
  const anchor = mondayOf((process.env.APP_NOW ?? new Date().toISOString()).slice(0, 10));
  const state = await stateOf(owner, anchor);
  if (state !== "current") {
    if (state === "past") await remove(owner);
    const password = process.env.SEED_PASSWORD ?? crypto.randomUUID();
    await writeWorld(owner, buildLarkfield(anchor, await hash(password)));
  }
  process.stdout.write(
    state === "current" ? "the demo organization is there\n" : `the demo organization is there, as of ${anchor}\n`,
  );
} finally {
  await owner.sql.end();
}

async function stateOf({ db }: Owner, anchor: string): Promise<"missing" | "past" | "current"> {
  const [org] = await db.select().from(organizations).where(eq(organizations.slug, "larkfield"));
  if (!org) return "missing";
  if (!org.isDemo) return "current";
  const orgId = org.id;
  const [written] = await db
    .select({ id: history.id })
    .from(history)
    .where(and(eq(history.orgId, orgId), ne(history.requestId, "seed"), ne(history.actorKind, "system")))
    .limit(1);
  if (written) return "current";
  const began = new World("larkfield", anchor).date.at("2025-12-01").getTime();
  return org.createdAt.getTime() < began ? "past" : "current";
}

async function remove(to: Owner): Promise<void> {
  const world = buildLarkfield("2026-06-29", "");
  await purge(to, world.orgId);
  for (const user of world.tables.get(users) ?? []) await to.db.delete(users).where(eq(users.id, String(user.id)));
}
