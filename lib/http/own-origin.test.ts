import { expect, test } from "vitest";
import { isOwnOrigin } from "./own-origin";

const app = "https://throughline.example.org";

test("a form comes from the address of the installation, whatever host a proxy asks for", () => {
  expect(isOwnOrigin(app, "127.0.0.1:3000", app)).toBe(true);
  expect(isOwnOrigin("http://localhost:3000", "localhost:3000", "http://localhost:3000")).toBe(true);
  expect(isOwnOrigin("http://127.0.0.1:3000", "127.0.0.1:3000", "http://localhost:3000")).toBe(true);
  expect(isOwnOrigin("http://192.168.1.5:3000", "192.168.1.5:3000", "http://localhost:3000")).toBe(true);
});

test("a foreign origin is refused even when the host is forged to match it", () => {
  expect(isOwnOrigin("https://evil.example", "evil.example", app)).toBe(false);
  expect(isOwnOrigin("http://evil.example:3000", "evil.example:3000", "http://localhost:3000")).toBe(false);
  expect(isOwnOrigin("http://127.0.0.1:9999", "127.0.0.1:3000", app)).toBe(false);
  for (const odd of ["null", "", "file:///x", "javascript:1"]) expect(isOwnOrigin(odd, "null", app), odd).toBe(false);
});
