import { expect, test } from "vitest";
import { firstSteps } from "./first-steps-rules";

const none = { themes: 0, briefs: 0, accepted: 0, objectives: 0, linked: 0, started: 0, people: 1, light: false };
const founder = { role: "executive", isAdmin: true } as const;
const done = (facts: Partial<typeof none>) =>
  firstSteps({ ...none, ...facts }, founder)
    .filter((step) => step.done)
    .map((step) => step.key);

test("an empty organization begins with a choice, and says what waits for what", () => {
  const steps = firstSteps(none, founder);
  expect(steps.map((step) => step.done)).toEqual([false, false, false, false, false]);
  expect(steps[0]?.go?.path).toBe("strategy/themes/new");
  expect(steps[2]).toMatchObject({ go: null, after: "after step 1" });
});

test("light mode asks for no back-brief", () => {
  expect(done({ briefs: 1, themes: 1 })).toEqual(["brief"]);
  expect(done({ briefs: 1, themes: 1, light: true })).toEqual(["brief", "agreement"]);
});

test("contributors are not sent where they may not go", () => {
  const [brief, people] = firstSteps(none, { role: "contributor", isAdmin: false });
  expect(brief).toMatchObject({ go: null, after: "an executive writes it" });
  expect(people).toMatchObject({ go: null, after: "an admin invites" });
});
