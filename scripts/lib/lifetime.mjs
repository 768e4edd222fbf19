import { endAll, killAll } from "./child.mjs";
import { say } from "./say.mjs";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/** What a command has started and must stop, in reverse order, however it ends. */
export class Lifetime {
  #closers = [];
  #stopping;
  #since = 0;

  constructor() {
    for (const signal of SIGNALS) process.on(signal, () => this.#signalled(signal));
    // Restarted on the pinned runtime, or started by npm: when that process is killed nobody can reach us, so stop as well.
    if (process.channel) process.once("disconnect", () => this.stop(1));
    process.channel?.unref();
    if (process.env.npm_lifecycle_event) this.#followParent(process.ppid);
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
    this.#stopping ??= this.#close().then(() => process.exit(code));
    return this.#stopping;
  }

  async #close() {
    this.#since = performance.now();
    await endAll();
    for (const close of this.#closers.reverse()) await close().catch((error) => console.error(error.message));
  }

  #signalled(signal) {
    if (!this.#stopping) {
      if (signal !== "SIGHUP") say("stopping ...");
      this.stop(0);
    } else if (performance.now() - this.#since > 1_000) killAll(); // the terminal and npm may both pass on the first Ctrl-C
  }

  #followParent(parent) {
    const timer = setInterval(() => {
      if (process.ppid !== parent) this.stop(1);
    }, 1_000);
    timer.unref();
  }
}
