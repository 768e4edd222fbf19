import type { ActionResult, FormAction } from "@/lib/action-result";
import { PERSON } from "@/lib/form-person";
import { isServerWords } from "@/lib/http/server-words";
import { typed } from "@/lib/typed";

/** Who this page was drawn for; pages outside an organization do not say. */
export const personHere = (): string | null =>
  document.querySelector<HTMLElement>("[data-person]")?.dataset.person ?? null;

/**
 * Sends a form and always comes back with an answer: a request that did not arrive, was answered by something else than
 * this product, or was refused before it was read, is said in the form. Where the server leads to another page, the browser goes there; `onGone` is
 * told first.
 */
export async function sendForm(action: FormAction, data: FormData, onGone: () => void): Promise<ActionResult> {
  const person = personHere();
  if (person && data.has("org")) data.set(PERSON, person);
  try {
    return await action(null, data);
  } catch (error) {
    if (isControlFlow(error)) {
      if (error.digest.startsWith("NEXT_REDIRECT")) onGone();
      throw error;
    }
    return {
      ok: false,
      kind: "unreachable",
      message: `${said(error)} What you typed is still here.`,
      fieldErrors: {},
      values: typed(data),
    };
  }
}

/** Next makes an error of a plain text that the server answers with. */
const said = (error: unknown): string =>
  error instanceof Error && isServerWords(error.message) ? error.message : "This could not reach the server.";

/** Redirects and 404s of Next travel as errors with a digest. */
const isControlFlow = (error: unknown): error is { digest: string } =>
  typeof error === "object" && error !== null && "digest" in error && String(error.digest).startsWith("NEXT_");
