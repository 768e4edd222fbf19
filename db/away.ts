import "server-only";
import postgres from "postgres";
import { env } from "../lib/env";
import { driverSocket } from "./driver-socket";

/** How long one try may take and how long the next one waits, in milliseconds. */
const probe = { patience: 1_500, pause: 300 };

// One answer for all bundles of the process.
const memory = globalThis as unknown as { throughlineAway?: boolean };

/** Whether the database is known not to answer: then nobody waits for it, and every request hears so at once. */
export const isAway = (): boolean => memory.throughlineAway === true;

/** Says that the database did not answer. From now on it is asked again and again, on a connection of its own, until it does. */
export function noteAway(): void {
  if (memory.throughlineAway) return;
  memory.throughlineAway = true;
  void waitForAnswer();
}

async function waitForAnswer(): Promise<void> {
  while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, probe.pause).unref());
  memory.throughlineAway = false;
}

async function answers(): Promise<boolean> {
  const client = postgres(env().databaseUrl, {
    max: 1,
    connect_timeout: probe.patience / 1000,
    fetch_types: false,
    onnotice() {},
    socket: driverSocket,
    connection: { application_name: "throughline probe" },
  } as postgres.Options<Record<string, never>>);
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), probe.patience).unref());
  const asked = client`select 1`.then(
    () => true,
    () => false,
  );
  const result = await Promise.race([asked, late]);
  client.end({ timeout: 0 }).catch(() => {});
  return result;
}
