import "server-only";
import { Socket } from "node:net";

type Written = (error?: Error | null) => void;
type Where = { host: string[]; port: number[]; path?: string | undefined };

/** How long the driver may still speak into a lost connection, in milliseconds: a transaction has ended long before. */
const farewell = 3_000;

/** "Ready for query, no transaction", as the server ends its answers. */
const ready = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/**
 * The one place that guards postgres.js against a server that goes away (its documented option `socket`). When a server
 * closes a connection, the driver (3.4.9) forgets its socket and then writes the rollback of what was open on it: a write
 * to nothing, which nobody can catch. So a connection that was lost in the middle of something keeps its socket for a while
 * and answers every write with an error, which refuses what was asked; one that was idle is closed at once.
 * With TLS the driver lays a socket of its own over this one, and only the deadlines of `deadline.ts` stand behind it.
 */
class DriverSocket extends Socket {
  #isIdle = true;
  #isLost = false;

  constructor() {
    super({ allowHalfOpen: true });
    this.on("data", (data: Buffer) => {
      if (data.length >= ready.length && data.subarray(-ready.length).equals(ready)) this.#isIdle = true;
    });
    this.on("end", () => this.#lose(new ServerGone()));
  }

  override _write(chunk: unknown, encoding: BufferEncoding, done: Written): void {
    if (this.#mayWrite(done)) super._write(chunk, encoding, done);
  }

  override _writev(chunks: { chunk: unknown; encoding: BufferEncoding }[], done: Written): void {
    if (this.#mayWrite(done)) super._writev?.(chunks, done);
  }

  #mayWrite(done: Written): boolean {
    this.#isIdle = false;
    if (!this.#isLost) return true;
    done();
    this.emit("error", new ServerGone());
    return false;
  }

  /** Node calls this with the reason when the line breaks. */
  override destroy(error?: Error): this {
    if (!error || this.#isIdle || this.#isLost) return super.destroy(error);
    this.#lose(error);
    return this;
  }

  #lose(error: Error): void {
    const isIdle = this.#isIdle;
    this.#isLost = true;
    // Told first, while the socket still stands: what the driver says to it then goes nowhere.
    this.emit("error", error);
    if (isIdle) setImmediate(() => super.destroy());
    else setTimeout(() => super.destroy(), farewell).unref();
  }
}

export function driverSocket({ host, port, path }: Where): Socket {
  const at = { host: host[0] ?? "localhost", port: port[0] ?? 5432 };
  const socket = new DriverSocket();
  // The driver reads these two for TLS, as it does of the sockets that it makes itself.
  Object.assign(socket, at);
  return path ? socket.connect(path) : socket.connect(at.port, at.host);
}

class ServerGone extends Error {
  readonly code = "CONNECTION_CLOSED";
  constructor() {
    super("The database closed the connection.");
  }
}
