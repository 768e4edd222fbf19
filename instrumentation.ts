import type { Instrumentation } from "next";

/** Runs once when a server starts: wrong settings end it with plain sentences instead of failing on the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { env, EnvError } = await import("@/lib/env");
  try {
    env();
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
  // Next keeps the process alive after these; what we owe is a line that says that it happened.
  const { log } = await import("@/lib/log");
  process.on("uncaughtExceptionMonitor", (error) => log.failure("uncaught exception", error));
}

/** Errors that no one caught while answering: the route's pattern only, since addresses may carry secrets. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath, routeType }) => {
  const { log } = await import("@/lib/log");
  const digest = (error as { digest?: string }).digest ?? "none";
  log.failure(`${request.method} ${routePath} (${routeType}) failed, digest ${digest}`, error);
};
