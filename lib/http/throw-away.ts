import type { IncomingMessage } from "node:http";

/** Milliseconds: of all that is thrown away, and without a byte, after which nobody is taken to be sending any more. */
const patience = { whole: 30_000, silence: 3_000 };

/**
 * Reads what is left of a request without keeping anything, then calls `close`. A line that is closed while somebody still sends
 * breaks, and the answer that was on its way is lost with it; who sends all before reading would never see the refusal.
 */
export function throwAway(request: IncomingMessage, close: () => void, { whole, silence } = patience): void {
  let quiet: NodeJS.Timeout;
  const finish = () => {
    clearTimeout(end);
    clearTimeout(quiet);
    request.off("data", listen).off("end", finish).off("close", finish).off("error", finish);
    close();
  };
  const listen = () => {
    clearTimeout(quiet);
    quiet = setTimeout(finish, silence);
  };
  const end = setTimeout(finish, whole);
  request.on("data", listen).once("end", finish).once("close", finish).once("error", finish).resume();
  listen();
}
