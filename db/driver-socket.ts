import "server-only";
import { Socket } from "node:net";

type Where = { host: string[]; port: number[]; path?: string | undefined };

/**
 * The one place that guards postgres.js against a server that goes away. When a server closes a connection in order, the
 * driver (3.4.9) forgets its socket first and then rolls back on it: a write to nothing, which nobody can catch, and a
 * connection that never works again. So the end is told as an error while the socket still stands; what the driver says
 * after that goes nowhere, and once the socket is closed everything that waits is refused (the driver's option `socket`).
 * With TLS the driver lays a socket of its own over this one, and only the deadlines of `deadline.ts` stand behind it.
 */
export function driverSocket({ host, port, path }: Where): Socket {
  const at = { host: host[0] ?? "localhost", port: port[0] ?? 5432 };
  const socket = new Socket({ allowHalfOpen: true });
  // The driver reads these two for TLS, as it does of the sockets that it makes itself.
  Object.assign(socket, at);
  socket.on("end", () => {
    // Before the driver's own next turn, so that what it writes then is not sent.
    setImmediate(() => socket.destroy());
    socket.emit("error", new ServerGone());
  });
  return path ? socket.connect(path) : socket.connect(at.port, at.host);
}

class ServerGone extends Error {
  readonly code = "CONNECTION_CLOSED";
  constructor() {
    super("The database closed the connection.");
  }
}
