import { expect, test } from "vitest";
import { parseAsId, parseAsOrder } from "./list-address";

test("an order is a word that the list knows, upward or downward", () => {
  const order = parseAsOrder(["due", "age"]);
  expect(order.parse("due")).toEqual({ by: "due", descending: false });
  expect(order.parse("-age")).toEqual({ by: "age", descending: true });
  for (const wrong of ["", "-", "--due", "Due", "due desc", "constructor"]) expect(order.parse(wrong)).toBeNull();
  expect(order.serialize({ by: "age", descending: true })).toBe("-age");
});

test("an id is an id", () => {
  expect(parseAsId.parse("01a22f7e-2977-72d8-96f6-1728a2dcfe94")).toBe("01a22f7e-2977-72d8-96f6-1728a2dcfe94");
  for (const wrong of ["", "none", "1", "01a22f7e-2977-72d8-96f6-1728a2dcfe94'--"])
    expect(parseAsId.parse(wrong)).toBeNull();
});
