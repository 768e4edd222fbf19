import net from "node:net";
import { afterEach, expect, test } from "vitest";
import { checkPort, choosePort, freePort, isFree } from "./port.mjs";

const open = [];
const listen = (port) =>
  new Promise((resolve) => {
    const server = net.createServer().listen(port, "127.0.0.1", () => resolve(server));
    open.push(server);
  });
afterEach(() => Promise.all(open.splice(0).map((server) => new Promise((done) => server.close(done)))));

test("a port that was asked for is used", async () => {
  const port = await freePort();
  expect(await choosePort(String(port), "127.0.0.1")).toEqual({ port, moved: false });
});

test("a port that was asked for and is taken is refused in one sentence", async () => {
  const port = await freePort();
  await listen(port);
  expect(await isFree(port)).toBe(false);
  await expect(choosePort(String(port), "127.0.0.1")).rejects.toThrow(`Port ${port} is taken: stop the program`);
});

test("the usual port moves on when it is taken, and says so", async () => {
  const usual = await freePort();
  await listen(usual);
  const { port, moved } = await choosePort(undefined, "127.0.0.1", usual);
  expect(moved).toBe(true);
  expect(port).toBeGreaterThan(usual);
});

test.each(["0", "65536", "http", "30.5", "-1"])("PORT=%s is no port", (asked) => {
  expect(() => checkPort(asked)).toThrow(`PORT=${asked} is not a port`);
});
