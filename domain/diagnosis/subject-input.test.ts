import { expect, test } from "vitest";
import { aboutInput } from "./subject-input";

test("what a figure is about is one thing that has a history, or nothing", () => {
  const id = "0190a000-0000-7000-8000-000000000001";
  expect(aboutInput(`brief:${id}`)).toEqual({ type: "brief", id });
  for (const text of [undefined, "", "brief", `pulse:${id}`, "brief:1", [`brief:${id}`, `brief:${id}`]])
    expect(aboutInput(text)).toBeNull();
});
