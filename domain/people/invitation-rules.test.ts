import { expect, test } from "vitest";
import { beyondContributor, parseAddresses } from "./invitation-rules";

test("addresses are read as people paste them", () => {
  const text = "Ann@Example.com, bob@example.com;\r\n\n Cleo Reed <cleo@example.com>\nann@example.com\tx";
  expect(parseAddresses(text)).toEqual({
    addresses: ["ann@example.com", "bob@example.com", "cleo@example.com"],
    wrong: ["ann@example.com\tx"],
  });
});

test("full-width letters are the letters they stand for, and what is no address comes back as it stood", () => {
  expect(parseAddresses("ann＠example.com").addresses).toEqual(["ann@example.com"]);
  expect(parseAddresses("ann, @b.c, a b@example.com").wrong).toEqual(["ann", "@b.c", "a b@example.com"]);
  expect(parseAddresses(" \n,;")).toEqual({ addresses: [], wrong: [] });
});

test("apostrophes, umlauts and domains in any alphabet are addresses; one domain is one, however it is written", () => {
  const text = "O'Neil@example.com, jürgen@Müller.de, jürgen@xn--mller-kva.de, ann@почта.рф";
  expect(parseAddresses(text)).toEqual({
    addresses: ["o'neil@example.com", "jürgen@xn--mller-kva.de", "ann@xn--80a1acny.xn--p1ai"],
    wrong: [],
  });
  const wrong = [
    "ann@127.0.0.1",
    "ann@exa%6dple.com",
    "ann@-x.com",
    "ann@x..com",
    "ann@localhost",
    "a\u0007@example.com",
  ];
  expect(parseAddresses(wrong.join("\n")).wrong).toHaveLength(wrong.length);
});

test("a manager invites contributors and nobody else", () => {
  expect(beyondContributor({ role: "contributor", isAdmin: false })).toBeNull();
  expect(beyondContributor({ role: "manager", isAdmin: false })).toMatch(/contributors/);
  expect(beyondContributor({ role: "contributor", isAdmin: true })).toMatch(/admin/);
});
