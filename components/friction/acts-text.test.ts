import { expect, it } from "vitest";
import { readActs, writeActs } from "./acts-text";

it("comes back as it was written, without a quotation mark of its own", () => {
  const of = { org: "larkfield", id: "5b7df965-6ee1-5795-a787-37c4d3a2a001", title: "Crimp tool breaks" };
  const acts = {
    of: { ...of, version: 12 },
    raiser: "Cleo",
    options: [{ value: "1ce64269-61ee-460a-8d65-17c0d2b5a041", label: "FRI-3 Route tool loses jobs, Field" }],
    mayTake: true,
    mayPassUp: false,
    mayWait: true,
  };
  expect(writeActs(acts)).not.toContain('"');
  expect(readActs(writeActs(acts), of)).toEqual(acts);
  const bare = { ...acts, options: [], mayTake: false, mayWait: false };
  expect(readActs(writeActs(bare), of)).toEqual(bare);
});
