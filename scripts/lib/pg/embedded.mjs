import path from "node:path";
import { withLock } from "../lock.mjs";
import { serverAccount } from "./account.mjs";
import { ensureCluster } from "./cluster.mjs";
import { dropLease, isInUse, takeLease } from "./leases.mjs";
import { findPlace } from "./place.mjs";
import { findServer, startServer, stopServer } from "./server.mjs";

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
    const server =
      running ?? (await startServer({ native, data: cluster.data, log: path.join(base, "pg.log"), account }));
    takeLease(base, server, keep ? "keep" : undefined);
    return { cluster, server, reused: Boolean(running) };
  });
  const stop = () =>
    withLock(lock, async () => {
      dropLease(base);
      if (!isInUse(base, server)) await stopServer({ native, data: cluster.data }, server);
    });
  const milliseconds = Math.round(performance.now() - started);
  return { port: server.port, password: cluster.password, made: cluster.made, reused, milliseconds, stop };
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
