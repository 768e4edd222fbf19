import "server-only";
import postgres from "postgres";
import { env } from "../lib/env";
import { driverSocket } from "./driver-socket";
import { whenOverdue } from "./overdue";

/** How long one try may take and how long the next one waits, in milliseconds. */
const probe = { patience: 1_500, pause: 300 };

// One answer for all bundles of the process: the try under way, while the database is not known to answer.
const memory = globalThis as unknown as { throughlineProbe?: Promise<boolean> };

/**
 * Whether the database is away. While it is not known to answer, whoever asks waits for the try under way and no longer,
 * so that one lost connection costs the others a few milliseconds and a dead server nobody more than a second or two.
 */
export const isAway = async (): Promise<boolean> =>
  memory.throughlineProbe !== undefined && !(await memory.throughlineProbe);

/** Says that the database did not answer. It is asked again and again, on a connection of its own, until it does. */
export function noteAway(): void {
  if (!memory.throughlineProbe) tryAgain();
}

function tryAgain(): void {
  memory.throughlineProbe = answers().then((isThere) => {
    if (isThere) memory.throughlineProbe = undefined;
    else setTimeout(tryAgain, probe.pause).unref();
    return isThere;
  });
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
  let callOff = () => {};
  const late = new Promise<boolean>((resolve) => {
    callOff = whenOverdue(probe.patience, () => resolve(false));
  });
  const asked = client`select 1`.then(
    () => true,
    () => false,
  );
  const result = await Promise.race([asked, late]);
  callOff();
  client.end({ timeout: 0 }).catch(() => {});
  return result;
}
