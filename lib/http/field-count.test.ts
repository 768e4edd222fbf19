import { expect, test } from "vitest";
import { countFields } from "./field-count";

const multipart = (fields: number) =>
  Buffer.from(
    `${Array.from({ length: fields }, (_, n) => `--xy\r\nContent-Disposition: form-data; name="f${n}"\r\n\r\nv\r\n`).join("")}--xy--\r\n`,
  );

test("fields are counted in both kinds of forms, quoted boundary or not", () => {
  expect(countFields(Buffer.from("a=1&b=2&c=3"), "application/x-www-form-urlencoded;charset=UTF-8", 1000)).toBe(3);
  expect(countFields(multipart(4), "multipart/form-data; boundary=xy", 1000)).toBe(4);
  expect(countFields(multipart(4), 'multipart/form-data; charset=utf-8; boundary="xy"', 1000)).toBe(4);
  expect(countFields(Buffer.from("a&b&c"), "text/plain", 1000)).toBe(0);
});

test("counting stops where the answer is known", () => {
  const many = Buffer.from("&".repeat(900_000));
  const began = performance.now();
  expect(countFields(many, "application/x-www-form-urlencoded", 1000)).toBeGreaterThan(1000);
  expect(performance.now() - began).toBeLessThan(50);
  expect(countFields(multipart(1001), "multipart/form-data; boundary=xy", 1000)).toBe(1001);
});
