import { expect, test } from "vitest";
import { deviceOf } from "./device";

test("a device is known by its browser and system", () => {
  expect(deviceOf("Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0")).toBe("Firefox on Linux");
  expect(deviceOf("Mozilla/5.0 (Windows NT 10.0) Chrome/140 Safari/537.36 Edg/140")).toBe("Edge on Windows");
  expect(deviceOf(null)).toBe("Another program");
});
