import { expect, test } from "vitest";
import { adviceOnTasks } from "./method-rules";

test("a method in a key task is quoted at its row with one reason, a tool of the organization as well", () => {
  const tasks = ["Win the distributors", "Hold a weekly meeting with every distributor.", "Track vans with Trello"];
  expect(adviceOnTasks(tasks, ["Trello"], "en").map(({ field, sentence }) => `${field}: ${sentence}`)).toEqual([
    expect.stringMatching(/^taskTexts\.1: “Hold a weekly meeting with every distributor” .*decide how\.$/),
    "taskTexts.2: “Track vans with Trello” names the tool Trello. Say what must be true; the recipients decide how.",
  ]);
});

test("a long sentence is quoted by its beginning", () => {
  const [only] = adviceOnTasks([`Use Trello for ${"every single van and ".repeat(20)}truck.`], ["Trello"], "en");
  expect(only?.sentence.length).toBeLessThan(160);
});
