import fc from "fast-check";
import { expect, test } from "vitest";
import { keyFor, seal, shuffled, unseal } from "./seal";

const key = keyFor("a secret of the installation", "round 1");

test("what was sealed opens with its key alone, and unchanged", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: "grapheme" }), (text) => {
      expect(unseal(seal(text, key, 4096), key)).toBe(text);
    }),
  );
  const sealed = seal("five", key, 64);
  expect(() => unseal(sealed, keyFor("a secret of the installation", "round 2"))).toThrow();
  const touched = Buffer.from(sealed, "base64");
  touched[20] = (touched[20] ?? 0) ^ 1;
  expect(() => unseal(touched.toString("base64"), key)).toThrow();
});

test("equal texts look different, long ones no longer", () => {
  expect(seal("five", key, 64)).not.toBe(seal("five", key, 64));
  expect(seal("", key, 640).length).toBe(seal("x".repeat(600), key, 640).length);
  expect(() => seal("x".repeat(61), key, 64)).toThrow("longer");
});

test("every order is equally likely", () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 6000; i++) {
    const order = shuffled(["a", "b", "c"]).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  // Six standard deviations around a thousand: about one false alarm in a hundred million runs.
  for (const n of counts.values()) expect(Math.abs(n - 1000)).toBeLessThan(6 * Math.sqrt((6000 * 5) / 36));
});
