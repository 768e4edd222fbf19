import { expect, test } from "vitest";
import { DEFAULT_THRESHOLDS } from "@/domain/signals/thresholds";
import { deskSays, writtenIn } from "./desk-words";

const form = (fields: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};

test("the desk reads the form as it stands: empty rows do not shift the main effort", () => {
  const { words, recipients } = writtenIn(
    form([
      ["purpose", " Why "],
      ["taskTexts", ""],
      ["taskTexts", "Equip vans by using the new kit"],
      ["mainEffort", "1"],
      ["endState", ""],
      ["endState", "The agency accepts it"],
      ["answeredYesNo", "1"],
      ["boundaries", "No hires"],
      ["boundaries", ""],
      ["recipientIds", "a"],
      ["recipientIds", "b"],
    ]),
  );
  expect(words.keyTasks).toEqual([{ key: "row-1", text: "Equip vans by using the new kit", mainEffort: true }]);
  expect(words.answeredYesNo).toEqual(["The agency accepts it"]);
  expect([words.purpose, words.boundaries, recipients]).toEqual(["Why", ["No hires"], 2]);
  const said = deskSays(
    { words, recipients },
    {
      advicePath: "",
      adviceOnTasks: [],
      locale: "en",
      today: "2026-06-29",
      stage: "scaling",
      measuresOfObjectives: [],
      thresholds: DEFAULT_THRESHOLDS,
    },
  );
  expect(said.advice).toEqual([]);
  expect(said.defects.map((one) => one.field)).toEqual(["freedoms"]);
});
