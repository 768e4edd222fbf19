import { expect, test } from "vitest";
import { factsOf, nameOf, stateOf } from "./database-error";

test("an error of the database is told by its statement, its state and its rule, without a value", () => {
  const cause = Object.assign(new Error('invalid input syntax for type uuid: "canary-4711"'), {
    code: "23505",
    detail: "Key (email)=(canary-4711) already exists.",
    constraint_name: "users_email_unique",
  });
  const error = Object.assign(new Error("Failed query: insert ... params: canary-4711", { cause }), {
    query: 'insert into "identity"."users" ("email") values ($1)',
  });
  const facts = factsOf(error);
  expect(facts).toEqual({ statement: "insert identity.users", state: "23505", rule: "users_email_unique" });
  expect(JSON.stringify(facts)).not.toContain("canary");
  expect(stateOf(error)).toBe("23505");
});

test("other errors have nothing of the database", () => {
  expect(factsOf(new Error("no"))).toBeNull();
  expect(factsOf(Object.assign(new Error("no"), { code: "ENOENT" }))).toBeNull();
  expect(factsOf("text")).toBeNull();
  expect(nameOf('with recursive "t" as (select 1) select * from "objectives"')).toBe("select objectives");
});
