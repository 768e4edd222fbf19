import { expect, test } from "vitest";
import { knownIn, withMark } from "./known-device";

test("a browser is known to the accounts that it signed in to, and to no other", () => {
  const cookie = withMark(undefined, "ola@example.org");
  const device = knownIn(cookie, "ola@example.org");
  expect(device).toMatch(/^[\w-]{22}$/);
  expect(knownIn(cookie, "other@example.org")).toBeNull();
  const both = withMark(cookie, "other@example.org");
  expect(knownIn(both, "ola@example.org")).toBe(device);
  expect(knownIn(both, "other@example.org")).toBe(device);
});

test("what was not signed here is not known, and only the last five accounts are kept", () => {
  for (const forged of [undefined, "", "a.b", `${"d".repeat(22)}.${"m".repeat(32)}`, "x".repeat(5000)])
    expect(knownIn(forged, "ola@example.org")).toBeNull();
  const emails = Array.from({ length: 7 }, (_, n) => `${n}@example.org`);
  const cookie = emails.reduce<string | undefined>(withMark, undefined);
  expect(emails.map((email) => knownIn(cookie, email) !== null)).toEqual([false, false, true, true, true, true, true]);
  expect(cookie?.length).toBeLessThan(400);
});
