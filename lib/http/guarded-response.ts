import { type IncomingMessage, ServerResponse } from "node:http";
import type { Course } from "./trouble";

type Words = { status: number; type: string; body: string; headers?: Record<string, string> };
type Sent = (() => void) | undefined;

/**
 * An answer that knows how its request fared. Next answers 500 for whatever a page throws and 200 for a form that was
 * refused; when the reason was noted as a trouble, its status and `Retry-After` go out instead, and in place of a page
 * that could not be drawn one that can. Node makes these for the server of `serve.ts` (option `ServerResponse`).
 */
export class GuardedResponse extends ServerResponse<IncomingMessage> {
  course: Course | null = null;
  /** The page to send instead of one that could not be drawn. */
  instead: ((trouble: NonNullable<Course["trouble"]>) => Words | null) | null = null;
  #isOver = false;

  /**
   * Answers with these words and no others: what Next still writes goes nowhere. `before` is what must be over before the
   * line is closed behind a refusal; the words themselves go out whole at once.
   */
  say({ status, type, body, headers = {} }: Words, before?: (close: () => void) => void): void {
    if (this.headersSent || this.#isOver) return;
    for (const name of [
      "content-encoding",
      "content-length",
      "etag",
      "transfer-encoding",
      "x-powered-by",
      "link",
      "location",
    ])
      super.removeHeader(name);
    super.setHeader("content-type", type);
    super.setHeader("cache-control", "no-store");
    for (const [name, value] of Object.entries(headers)) super.setHeader(name, value);
    this.#isOver = true;
    const sent = this.req.method === "HEAD" ? "" : body;
    if (before) {
      super.setHeader("connection", "close");
      super.setHeader("content-length", Buffer.byteLength(body));
    }
    super.writeHead(status);
    if (!before) super.end(sent || undefined);
    else {
      super.write(sent);
      before(() => super.end());
    }
  }

  /** Called before the first byte goes out. True when this answer has been replaced. */
  #judge(): boolean {
    if (this.#isOver) return true;
    if (this.course?.statements && !this.headersSent) super.setHeader("x-statements", this.course.statements);
    const trouble = this.course?.trouble;
    if (!trouble || this.headersSent) return false;
    const isPage = this.req.method === "GET" || this.req.method === "HEAD";
    const isBroken =
      this.statusCode >= 500 || (isPage && this.req.headers.rsc !== undefined && this.statusCode === 200);
    const instead = isBroken || trouble.status === 401 ? this.instead?.(trouble) : null;
    if (instead) {
      this.say(instead);
      return true;
    }
    if (!isPage && trouble.status !== 401 && (this.statusCode === 200 || this.statusCode === 401)) {
      this.statusCode = trouble.status;
      super.setHeader("retry-after", String(trouble.retryAfter));
    }
    return false;
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    if (this.#isOver) return this;
    this.statusCode = status;
    if (this.#judge()) return this;
    return Reflect.apply(super.writeHead, this, [this.statusCode, ...rest]);
  }

  override write(...given: unknown[]): boolean {
    if (this.#judge()) return answered(given, true);
    return Reflect.apply(super.write, this, given);
  }

  override end(...given: unknown[]): this {
    if (this.#judge()) return answered(given, this);
    return Reflect.apply(super.end, this, given);
  }

  override flushHeaders(): void {
    if (!this.#judge()) super.flushHeaders();
  }

  override setHeader(name: string, value: number | string | readonly string[]): this {
    return this.#isOver ? this : super.setHeader(name, value);
  }

  override appendHeader(name: string, value: string | readonly string[]): this {
    return this.#isOver ? this : super.appendHeader(name, value);
  }

  override removeHeader(name: string): void {
    if (!this.#isOver) super.removeHeader(name);
  }
}

/** Whoever wrote is told that it is done. */
function answered<T>(given: unknown[], result: T): T {
  const done = given.find((one): one is NonNullable<Sent> => typeof one === "function");
  if (done) setImmediate(done);
  return result;
}
