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
  process.on("uncaughtExceptionMonitor", (error) => log("uncaught exception", error));
}

/** Errors that no one caught while answering: the route's pattern only, since addresses may carry secrets. */
export const onRequestError: Instrumentation.onRequestError = (error, request, { routePath, routeType }) => {
  log("request failed", error, { method: request.method, route: routePath, type: routeType });
};

function log(message: string, error: unknown, fields: Record<string, string> = {}): void {
  const { digest, stack } = error as { digest?: string; stack?: string };
  console.error(JSON.stringify({ level: "error", at: new Date().toISOString(), message, ...fields, digest, stack }));
}
