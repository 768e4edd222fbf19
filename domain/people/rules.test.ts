import { expect, test } from "vitest";
import { type Standing, whyNotMove, whyNotRaiseOneself, whyNotWithout } from "./rules";

const one = (over: Partial<Standing> = {}): Standing => ({
  id: "x",
  role: "contributor",
  isAdmin: false,
  status: "active",
  ...over,
});

test("an organization keeps an admin and an executive, both active", () => {
  const executive = one({ role: "executive" });
  const admin = one({ isAdmin: true });
  expect(whyNotWithout([executive], admin)).toBeNull();
  expect(whyNotWithout([executive], one())).toMatch(/stay admin/);
  expect(whyNotWithout([admin], one({ role: "manager" }))).toMatch(/stay executive/);
  expect(whyNotWithout([admin], one({ role: "executive", status: "suspended" }))).toMatch(/stay executive/);
});

test("an admin raises their own role only when nobody else could", () => {
  const me = one({ isAdmin: true });
  expect(whyNotRaiseOneself([], me.role, "executive")).toBeNull();
  expect(whyNotRaiseOneself([one({ role: "executive" })], me.role, "manager")).toMatch(/own role/);
  expect(whyNotRaiseOneself([one({ isAdmin: true })], me.role, "manager")).toMatch(/own role/);
  expect(whyNotRaiseOneself([one({ isAdmin: true, status: "suspended" })], me.role, "manager")).toBeNull();
  expect(whyNotRaiseOneself([one({ isAdmin: true })], me.role, "viewer")).toBeNull();
});

test("suspension has two directions", () => {
  expect(whyNotMove("active", "suspended")).toBeNull();
  expect(whyNotMove("invited", "suspended")).toMatch(/active/);
  expect(whyNotMove("suspended", "active")).toBeNull();
  expect(whyNotMove("departed", "active")).toMatch(/suspended/);
});
