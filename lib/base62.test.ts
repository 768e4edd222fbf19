import { expect, test } from "vitest";
import { fromBase62, toBase62 } from "./base62";
import { newId } from "./id";

test("a uuid survives the way there and back", () => {
  for (const id of [newId(), "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"])
    expect(fromBase62(toBase62(id))).toBe(id);
});

test("what is no uuid is nothing", () => {
  for (const text of ["", "a.b", "zzzzzzzzzzzzzzzzzzzzzz", "a".repeat(23), "../etc"])
    expect(fromBase62(text)).toBeNull();
});
