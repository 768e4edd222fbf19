import path from "node:path";
import { alive, withLock } from "../lock.mjs";
import { say } from "../say.mjs";
import { serverAccount } from "./account.mjs";
import { ensureCluster } from "./cluster.mjs";
import { dropLease, isInUse, takeLease } from "./leases.mjs";
import { findPlace } from "./place.mjs";
import { findServer, startServer, stopServer } from "./server.mjs";

const logOf = (base) => path.join(base, "pg.log");

/** Starts the server again when it died under a running application, which then finds it on the same port. */
function guard({ native, base, data, account }, held) {
  const timer = setInterval(async () => {
    if (held.busy || alive(held.server.pid)) return;
    held.busy = true;
    await withLock(path.join(base, "pg.lock"), async () => {
      if (held.released) return;
      held.server = (await findServer(data)) ?? (await startServer({ native, data, log: logOf(base), account }));
      takeLease(base, held.server);
      say(`PostgreSQL had ended and was started again on port ${held.server.port}`);
    }).catch((error) => say(`PostgreSQL ended and does not start again: ${error.message}`));
    held.busy = false;
  }, 500);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * Real PostgreSQL from an npm package. Several commands may use it at once: the last one to leave stops it, also when the one
 * that started it was killed. `keep` leaves it running until it is stopped by name.
 */
export async function startPostgres({ keep = false } = {}) {
  const account = serverAccount();
  const { native, base } = findPlace(account);
  const lock = path.join(base, "pg.lock");
  const started = performance.now();
  const { cluster, server, reused } = await withLock(lock, async () => {
    const cluster = ensureCluster(native, base, account);
    const running = await findServer(cluster.data);
    const server = running ?? (await startServer({ native, data: cluster.data, log: logOf(base), account }));
    takeLease(base, server, keep ? "keep" : undefined);
    return { cluster, server, reused: Boolean(running) };
  });
  const { data, password, made } = cluster;
  const held = { server, busy: false, released: false };
  const unguard = guard({ native, base, data, account }, held);
  const stop = async () => {
    unguard();
    held.released = true;
    await withLock(lock, async () => {
      dropLease(base);
      if (!isInUse(base, held.server)) await stopServer({ native, data }, held.server);
    });
  };
  return { port: server.port, password, made, reused, milliseconds: Math.round(performance.now() - started), stop };
}

/** Ends a server that was left running with `keep`, unless another command still uses it. */
export async function stopKeptPostgres() {
  const { native, base } = findPlace(serverAccount());
  return withLock(path.join(base, "pg.lock"), async () => {
    const data = path.join(base, "pg");
    const server = await findServer(data);
    dropLease(base, "keep");
    if (!server || isInUse(base, server)) return false;
    await stopServer({ native, data }, server);
    return true;
  });
}
