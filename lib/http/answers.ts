import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, memory } from "../still/answer";

/**
 * Gives everything that runs for a request its own `Answer`, says whether a whole document was asked for, and begins what
 * can be begun for it: Next takes a millisecond and more to find the page, which the database can use.
 */
export function openAnswers(): void {
  const answers = new AsyncLocalStorage<Answer>();
  memory.throughlineAnswers = answers;
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const { method, headers, url = "/" } = request;
    const answer: Answer = { isDocument: !headers.rsc && !headers["next-action"], texts: [] };
    answers.enterWith(answer);
    if (method !== "GET") return;
    const begun = memory.throughlineBegin?.(url, headers.cookie ?? "");
    if (!begun) return;
    answer.begun = begun;
    response.once("close", begun.close);
  });
}
