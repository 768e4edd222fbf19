import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isPackable, type Packing, packingOf } from "./packing-rules";

type Piece = string | Uint8Array;
type Sent = (() => void) | undefined;

/** What is longer, or takes longer (ms), goes out as it comes. */
const patience = { bytes: 1_000_000, time: 100 };

/**
 * Packs every answer in one piece. The packing that comes with the server flushes after each chunk of a page, up to
 * twenty times, which costs more than rendering some pages; ours wait for their data in any case.
 */
export function packAnswers(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const packing = packingOf(request);
    if (packing) gather(response, packing);
  });
}

function gather(response: ServerResponse, packing: Packing): void {
  const node = { write: response.write, end: response.end, flushHeaders: response.flushHeaders };
  const pieces: Buffer[] = [];
  let size = 0;
  let timer: NodeJS.Timeout | undefined;

  const letGo = () => {
    clearTimeout(timer);
    Object.assign(response, node);
  };
  const packed = (length?: number) => {
    response.setHeader("content-encoding", packing.name);
    response.appendHeader("vary", "accept-encoding");
    if (length === undefined) response.removeHeader("content-length");
    else response.setHeader("content-length", length);
  };
  const spill = () => {
    letGo();
    packed();
    stream(response, packing, Buffer.concat(pieces));
  };
  const keep = (piece: Piece, encoding: unknown) => {
    const text = typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8";
    const buffer = typeof piece === "string" ? Buffer.from(piece, text) : Buffer.from(piece);
    pieces.push(buffer);
    size += buffer.length;
    timer ??= setTimeout(spill, patience.time);
    if (size > patience.bytes) spill();
  };
  const isOurs = () => !response.headersSent && isPackable(response);

  Object.assign(response, {
    flushHeaders() {},
    write(piece: Piece, ...rest: unknown[]) {
      if (size === 0 && !isOurs()) {
        letGo();
        return Reflect.apply(response.write, response, [piece, ...rest]);
      }
      keep(piece, rest[0]);
      callbackOf(rest)?.();
      return true;
    },
    end(...rest: unknown[]) {
      const [piece, encoding] = rest;
      const whole = isPiece(piece) && size === 0;
      if ((!isPiece(piece) && size === 0) || (whole && (piece.length < 1_000 || !isOurs()))) {
        letGo();
        return Reflect.apply(response.end, response, rest);
      }
      if (isPiece(piece)) keep(piece, encoding);
      // Too long after all: what packs it as a stream has taken over.
      if (response.hasHeader("content-encoding")) return response.end(callbackOf(rest));
      letGo();
      const body = packing.whole(Buffer.concat(pieces));
      packed(body.length);
      return response.end(body, callbackOf(rest));
    },
  });
}

/** From here on each chunk is packed and sent on its own, as slowly as the reader takes it. */
function stream(response: ServerResponse, packing: Packing, begun: Buffer): void {
  const node = { write: response.write, end: response.end };
  const packer = packing.stream();
  packer.on("data", (data: Buffer) => {
    if (!Reflect.apply(node.write, response, [data])) packer.pause();
  });
  packer.once("end", () => Reflect.apply(node.end, response, []));
  response.on("drain", () => packer.resume());
  response.once("close", () => packer.destroy());
  packer.write(begun);
  packer.flush();
  Object.assign(response, {
    write(piece: Piece, ...rest: unknown[]) {
      const done = callbackOf(rest);
      const goesOn = packer.write(piece);
      packer.flush(done);
      // Whoever writes waits for "drain" of the answer; the packer's own is passed on.
      if (!goesOn) packer.once("drain", () => response.emit("drain"));
      return goesOn;
    },
    end(...rest: unknown[]) {
      const [piece] = rest;
      const done = callbackOf(rest);
      if (done) response.once("finish", done);
      packer.end(isPiece(piece) ? piece : undefined);
      return response;
    },
  });
}

const isPiece = (value: unknown): value is Piece => typeof value === "string" || value instanceof Uint8Array;

const callbackOf = (rest: unknown[]): Sent => rest.find((one): one is () => void => typeof one === "function");
