import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { type Answer, memory } from "../still/answer";

/** Gives everything that runs for a request its own `Answer`, and says whether a whole document was asked for. */
export function openAnswers(): void {
  const answers = new AsyncLocalStorage<Answer>();
  memory.throughlineAnswers = answers;
  subscribe("http.server.request.start", (message) => {
    const { headers } = (message as { request: IncomingMessage }).request;
    answers.enterWith({ isDocument: !headers.rsc && !headers["next-action"], texts: [] });
  });
}
