import { expect, test } from "vitest";
import { clientAddress, judgeForwarded, parseProxies } from "./proxies";

const none = parseProxies("");
const some = parseProxies("127.0.0.1, 10.0.0.0/8 fd00::/8");
if (!none || !some) throw new Error("these settings can be read");

test("without a trusted proxy the socket says who it is, whatever the headers claim", () => {
  expect(clientAddress("203.0.113.9", "1.2.3.4", none)).toBe("203.0.113.9");
  expect(clientAddress("::ffff:203.0.113.9", "1.2.3.4", some)).toBe("203.0.113.9");
  const headers: Record<string, string> = {
    "x-forwarded-for": "1.2.3.4",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    "x-forwarded-port": "1",
    forwarded: "for=1.2.3.4",
    "x-real-ip": "1.2.3.4",
    "x-client-address": "1.2.3.4",
    host: "here.example",
  };
  judgeForwarded(headers, "203.0.113.9", none);
  expect(headers).toEqual({ host: "here.example", "x-client-address": "203.0.113.9" });
});

test("behind trusted proxies it is the nearest address that is none of them", () => {
  expect(clientAddress("127.0.0.1", "6.6.6.6, 198.51.100.4, 10.1.2.3", some)).toBe("198.51.100.4");
  expect(clientAddress("fd00::2", "2001:db8::5", some)).toBe("2001:db8::5");
  expect(clientAddress("127.0.0.1", "", some)).toBe("127.0.0.1");
  expect(clientAddress("127.0.0.1", "no address", some)).toBe("127.0.0.1");
  const headers: Record<string, string> = {
    "x-forwarded-host": "forged.example, here.example",
    "x-forwarded-for": "8.8.8.8",
  };
  judgeForwarded(headers, "127.0.0.1", some);
  expect(headers).toEqual({ "x-forwarded-host": "here.example", "x-client-address": "8.8.8.8" });
});

test("a setting that names no address is refused", () => {
  for (const wrong of ["proxy.example", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8/8", "1", "::1/129"])
    expect(parseProxies(wrong), wrong).toBeNull();
});
