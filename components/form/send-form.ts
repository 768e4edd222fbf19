import type { ActionResult, FormAction } from "@/lib/action-result";
import { typed } from "@/lib/typed";

/**
 * Sends a form and always comes back with an answer: a request that did not arrive, or was answered by something else
 * than this product, is said in the form. Where the server leads to another page, the browser goes there.
 */
export async function sendForm(action: FormAction, data: FormData): Promise<ActionResult> {
  try {
    return await action(null, data);
  } catch (error) {
    if (isControlFlow(error)) throw error;
    return {
      ok: false,
      kind: "unreachable",
      message: "This could not reach the server. What you typed is still here.",
      fieldErrors: {},
      values: typed(data),
    };
  }
}

/** Redirects and 404s of Next travel as errors with a digest. */
const isControlFlow = (error: unknown) =>
  typeof error === "object" && error !== null && "digest" in error && String(error.digest).startsWith("NEXT_");
