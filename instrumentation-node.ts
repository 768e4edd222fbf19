import "server-only";
import { EnvError, env } from "@/lib/env";
import { noteTrouble } from "@/lib/http/trouble";
import { log } from "@/lib/log";
import { startWorker } from "@/worker/worker";

/** Wrong settings end the server with plain sentences instead of failing on the first request. */
export function boot(): void {
  try {
    env();
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
  if (env().role !== "web") void startWorker();
  // Next keeps the process alive after these; what we owe is a line that says that it happened.
  process.on("uncaughtExceptionMonitor", (error) => log.failure("uncaught exception", error));
}

/** The route's pattern only: addresses may carry secrets. */
export function logRequestError(error: unknown, method: string, route: string): void {
  // What was begun before the request had its course cannot have noted it there; Next answers 500 unless somebody does.
  if ((error as { kind?: unknown } | null)?.kind === "unavailable") noteTrouble({ status: 503, retryAfter: 5 });
  const digest = (error as { digest?: string } | null)?.digest ?? "none";
  log.failure(`${method} ${route} failed, digest ${digest}`, error);
}
