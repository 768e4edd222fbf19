import { endAll, killAll } from "./child.mjs";
import { followNpm } from "./follow-npm.mjs";
import { say } from "./say.mjs";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/** What a command has started and must stop, in reverse order, however it ends. */
export class Lifetime {
  #closers = [];
  #stopping;
  #since = 0;
  #interrupted;

  /** `interrupted` is the exit code after a signal: 0 where stopping is the normal end. */
  constructor({ interrupted = 130 } = {}) {
    this.#interrupted = interrupted;
    for (const signal of SIGNALS) process.on(signal, () => this.#signalled(signal));
    // A terminal that has gone must not keep us from closing the rest.
    for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
    // The process that restarted us on the pinned runtime was killed.
    if (process.channel) process.once("disconnect", () => this.stop(1));
    process.channel?.unref();
    followNpm(() => this.stop(1));
  }

  get ending() {
    return Boolean(this.#stopping);
  }

  /** Registers before it exists: `thing` may be a promise of what has to be closed. */
  hold(thing, close) {
    this.#closers.push(async () => {
      const made = await Promise.resolve(thing).catch(() => null);
      if (made) await close(made);
    });
    return thing;
  }

  /** Stops everything once and ends the process. */
  stop(code) {
    this.#stopping ??= this.close().then(() => process.exit(code));
    return this.#stopping;
  }

  /** Stops what was started, and nothing else: for commands that still have something to say. */
  async close() {
    this.#since = performance.now();
    await endAll();
    for (const close of this.#closers.splice(0).reverse()) await close().catch((error) => console.error(error.message));
  }

  #signalled(signal) {
    if (!this.#stopping) {
      if (signal !== "SIGHUP") say("stopping ...");
      this.stop(this.#interrupted);
    } else if (performance.now() - this.#since > 1_000) killAll(); // the terminal and npm may both pass on the first Ctrl-C
  }
}
