import type { Instrumentation } from "next";

// Next also compiles this file for a runtime without Node: what needs Node is imported inside the condition only.

/** Runs once when a server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { boot } = await import("./instrumentation-node");
    if (process.env.NEXT_PHASE !== "phase-production-build") boot();
  }
}

/** Errors that nobody caught while answering. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { logRequestError } = await import("./instrumentation-node");
    logRequestError(error, request.method, context.routePath);
  }
};
