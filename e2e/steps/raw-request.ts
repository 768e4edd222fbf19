import http from "node:http";

type Sent = { method?: string; headers?: Record<string, string>; body?: string | Buffer };
export type RawAnswer = { status: number; headers: http.IncomingHttpHeaders; text: string };

/**
 * A request as a program sends it, with headers that no browser lets anybody write. A body without a `content-length` goes out in
 * pieces and says nothing of how long it is.
 */
export function rawRequest(url: string, { method = "GET", headers = {}, body }: Sent = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let answered: RawAnswer | null = null;
    const request = http.request(url, { method, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answered = { status: answer.statusCode ?? 0, headers: answer.headers, text: "" };
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("end", () => answered && resolve({ ...answered, text: Buffer.concat(pieces).toString() }));
    });
    // A body that is refused may break off after the answer has come.
    request.on("error", (error) => (answered ? resolve(answered) : reject(error)));
    if (body !== undefined) request.write(body);
    request.end();
  });
}
