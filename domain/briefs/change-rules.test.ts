import { expect, test } from "vitest";
import { hasChanged, type VersionText, versionChanges } from "./change-rules";
import { changeFinding } from "./finding-rules";

const version = (more: Partial<VersionText> = {}): VersionText => ({
  context: "",
  higherIntent: "",
  purpose: "Distributors lose a load every week.",
  keyTasks: [
    { key: "KT1", text: "Win the distributors", mainEffort: true },
    { key: "KT2", text: "Equip vans", mainEffort: false },
  ],
  keyTaskExcessReason: "",
  endState: ["1200 vans"],
  answeredYesNo: [],
  boundaries: ["No price under 55 euro"],
  freedoms: ["Teams choose tools"],
  resources: "",
  notDoing: "",
  horizonDate: "2026-09-27",
  ...more,
});

test("the same version has no change", () => {
  expect(hasChanged(version(), version())).toBe(false);
  expect(changeFinding(versionChanges(version(), version()))).toBe("Not a word differs.");
});

test("key tasks are followed by their key: added, removed, reworded, main effort moved", () => {
  const changes = versionChanges(
    version(),
    version({
      keyTasks: [
        { key: "KT1", text: "Win all distributors", mainEffort: false },
        { key: "KT3", text: "Make proof arrive", mainEffort: true },
      ],
    }),
  );
  expect(changes.tasksAdded.map((one) => one.key)).toEqual(["KT3"]);
  expect(changes.tasksRemoved.map((one) => one.key)).toEqual(["KT2"]);
  expect(changes.tasksReworded).toEqual([
    { key: "KT1", before: "Win the distributors", after: "Win all distributors" },
  ]);
  expect(changes.mainEffort).toEqual({ before: "Win the distributors", after: "Make proof arrive" });
  expect(changeFinding(changes)).toBe(
    "One key task fewer, one key task more, one key task reworded and another main effort.",
  );
});

test("lists, texts and horizon are said by their names", () => {
  const changes = versionChanges(
    version(),
    version({ boundaries: ["No price under 55 euro", "No hires"], purpose: "Why else.", horizonDate: null }),
  );
  expect(changes.lists).toEqual([{ part: "boundaries", added: ["No hires"], removed: [] }]);
  expect(changes.texts.map((one) => one.part)).toEqual(["purpose"]);
  expect(changeFinding(changes)).toBe("One more under boundaries, purpose reworded and another horizon.");
});

test("a tick that came or went is a change; a condition that is new says its own", () => {
  const before = version({ endState: ["1200 vans", "The agency accepts it"] });
  const after = version({
    endState: ["1200 vans", "The agency accepts it", "They like us"],
    answeredYesNo: ["The agency accepts it", "They like us"],
  });
  expect(versionChanges(before, after).ticks).toEqual([{ text: "The agency accepts it", isTicked: true }]);
  expect(hasChanged(before, version({ ...before, answeredYesNo: ["The agency accepts it"] }))).toBe(true);
  expect(changeFinding(versionChanges({ ...after, answeredYesNo: [] }, after))).toBe(
    "Other conditions answered yes or no.",
  );
});

test("the reason for many key tasks that falls away with them is no change worth a line", () => {
  expect(versionChanges(version({ keyTaskExcessReason: "The board." }), version()).texts).toEqual([]);
  expect(hasChanged(version({ keyTaskExcessReason: "The board." }), version())).toBe(true);
});
