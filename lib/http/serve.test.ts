import net, { type AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createGuardedServer } from "./serve";

const MB = 1024 * 1024;
const isSignedIn = async () => false;
const server = createGuardedServer(
  { appUrl: "http://line.example", proxies: { has: () => false }, isSignedIn },
  async (_request, response) => response.say({ status: 200, type: "text/plain", body: "taken" }),
);

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** A program that reads nothing before it has sent everything, and then until the line is closed. */
function sendFirst(head: string, pieces: number): Promise<{ text: string; broke: string | null }> {
  return new Promise((resolve) => {
    const socket = net.connect((server.address() as AddressInfo).port, "127.0.0.1");
    let text = "";
    let broke: string | null = null;
    socket.pause();
    socket.on("error", (error) => {
      broke = error.message;
    });
    socket.on("data", (piece) => {
      text += piece.toString();
    });
    socket.on("close", () => resolve({ text, broke }));
    socket.write(head);
    const chunked = head.includes("chunked");
    const body = Buffer.alloc(MB, "a");
    const send = (left: number) => {
      if (left === 0) socket.write(chunked ? "0\r\n\r\n" : "", () => setTimeout(() => socket.resume(), 50));
      else
        socket.write(chunked ? Buffer.concat([Buffer.from("100000\r\n"), body, Buffer.from("\r\n")]) : body, () =>
          send(left - 1),
        );
    };
    send(pieces);
  });
}

const head = (more: string) =>
  `POST /sign-in HTTP/1.1\r\nHost: line.example\r\nContent-Type: application/x-www-form-urlencoded\r\n${more}\r\n\r\n`;

it.each([
  ["says how long it is", `Content-Length: ${40 * MB}`],
  ["comes in pieces", "Transfer-Encoding: chunked"],
])("a refused body that %s is answered 413, also to five who send all before they read", async (_, said) => {
  const before = process.memoryUsage().rss;
  const all = await Promise.all(Array.from({ length: 5 }, () => sendFirst(head(said), 40)));
  for (const { text, broke } of all) {
    expect(broke).toBeNull();
    expect(text).toMatch(/^HTTP\/1\.1 413 /);
    expect(text.toLowerCase()).toContain("\r\nconnection: close\r\n");
    expect(text).toContain("more than the 1 MB");
    expect(text).toContain("</html>");
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * MB);
});

it("a form from another site is refused to who sends it whole before reading", async () => {
  const { text, broke } = await sendFirst(head(`Origin: http://evil.example\r\nContent-Length: ${8 * MB}`), 8);
  expect([broke, text.slice(0, 13)]).toEqual([null, "HTTP/1.1 403 "]);
});

it("who stops in the middle of a refused body is not waited for", async () => {
  const { text, broke } = await sendFirst(head(`Content-Length: ${2 * MB}`), 1);
  expect([broke, text.slice(0, 13)]).toEqual([null, "HTTP/1.1 413 "]);
});

it("what may come is taken, and the line stays open for the next", async () => {
  const port = (server.address() as AddressInfo).port;
  const answer = await fetch(`http://127.0.0.1:${port}/sign-in`, { method: "POST", body: "a".repeat(1000) });
  expect([answer.status, await answer.text(), answer.headers.get("connection")]).toEqual([200, "taken", "keep-alive"]);
});
