import { expect, it } from "vitest";
import { policyFor } from "./policy";

it("runs and styles only what carries the nonce", () => {
  expect(policyFor("abc")).toBe(
    "default-src 'self'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'self' 'nonce-abc'; img-src 'self' blob: data:; " +
      "font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  );
});
