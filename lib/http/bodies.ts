import { IncomingMessage } from "node:http";
import { countFields } from "./field-count";

const MB = 1024 * 1024;

/** What a request may bring. Forms and actions bring little; only the routes of files bring more, and only for those signed in. */
export const limits = { form: MB, file: 20 * MB, fields: 1_000, held: 48 * MB };

export type Refused = { status: 408 | 413 | 503; sentence: string; retryAfter?: number };

const tooLarge = (most: number): Refused => ({
  status: 413,
  sentence: `This is more than the ${most / MB} MB that can be sent here. Nothing was saved.`,
});
const tooMany: Refused = {
  status: 413,
  sentence: `This form has more than ${limits.fields.toLocaleString("en")} fields. Nothing was saved.`,
};
const busy: Refused = {
  status: 503,
  sentence: "Too much is being sent at once. Nothing was saved; try again in a moment.",
  retryAfter: 2,
};

const lost: Refused = { status: 408, sentence: "The form did not arrive whole. Nothing was saved; send it again." };

/** Bytes of all requests that are being read or answered: many that are small alone must not fill the memory together. */
let held = 0;

/** Whether a request says that it brings anything. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

export type Taken = { body: Buffer; release: () => void };

/**
 * Takes in what a request brings, byte by byte and never more than `most`. What the request says of its length only
 * refuses it sooner. Whoever takes gives back with `release` after the answer.
 */
export function takeBody(request: IncomingMessage, most: number): Promise<Taken | Refused> {
  const said = Number(request.headers["content-length"] ?? 0);
  if (said > most) return Promise.resolve(tooLarge(most));
  if (held + said > limits.held) return Promise.resolve(busy);
  const pieces: Buffer[] = [];
  let counted = 0;
  const release = () => {
    held -= counted;
    counted = 0;
  };
  return new Promise((resolve) => {
    const finish = (result: Taken | Refused) => {
      request.off("data", take).off("end", whole).off("close", lose);
      if ("status" in result) release();
      resolve(result);
    };
    const take = (piece: Buffer) => {
      pieces.push(piece);
      counted += piece.length;
      held += piece.length;
      if (counted > most) finish(tooLarge(most));
      else if (held > limits.held) finish(busy);
    };
    const whole = () => {
      const body = Buffer.concat(pieces);
      const isMuch = countFields(body, request.headers["content-type"], limits.fields) > limits.fields;
      finish(isMuch ? tooMany : { body, release });
    };
    const lose = () => finish(lost);
    request.on("data", take).once("end", whole).once("close", lose);
  });
}

/** The same request again with the body that was taken from it, for whoever reads it next. */
export function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(again, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  again.complete = true;
  again.push(body);
  again.push(null);
  return again;
}
