import "server-only";
import { connect, type Socket } from "node:net";

type Where = { host: string[]; port: number[]; path?: string | undefined };

/**
 * The one place that guards postgres.js against a server that goes away. When a server closes a connection in order, the
 * driver (3.4.9) forgets its socket first and then rolls back on it: a write to nothing, which nobody can catch, and a
 * connection that never works again. When the same socket fails with an error, the driver tells everybody while the
 * socket still stands. So an end that the server makes becomes an error here (the driver's option `socket`). With TLS the
 * driver lays its own socket over this one, so there the old way remains, and the deadlines of `deadline.ts` stand behind it.
 */
export function driverSocket({ host, port, path }: Where): Socket {
  const at = { host: host[0] ?? "localhost", port: port[0] ?? 5432 };
  const socket = path ? connect(path) : connect(at.port, at.host);
  // The driver reads these two for TLS, as it does of the sockets that it makes itself.
  Object.assign(socket, at);
  socket.on("end", () => socket.destroy(new ServerGone()));
  return socket;
}

class ServerGone extends Error {
  readonly code = "CONNECTION_CLOSED";
  constructor() {
    super("The database closed the connection.");
  }
}
