import { expect, test } from "vitest";
import {
  agreementFinding,
  endFinding,
  listFinding,
  pivotFinding,
  publicationFinding,
  readsAs,
  realityFinding,
} from "./finding-rules";

const counts = { in_force: 1, writing: 2, ended: 0 };
const row = (required: number, accepted: number) => ({ title: "Own the dock", agreed: { required, accepted } });

test("the list says what is in force and who understood it", () => {
  expect(listFinding("in_force", [row(6, 5)], counts).said).toBe(
    "“Own the dock” is in force; five of six asked have understood it.",
  );
  expect(listFinding("in_force", [row(6, 6)], counts).said).toBe(
    "“Own the dock” is in force, and everybody asked has given it back.",
  );
  expect(listFinding("in_force", [row(0, 0)], counts).said).toBe("“Own the dock” is in force.");
  expect(listFinding("in_force", [row(2, 1), row(2, 2)], { ...counts, in_force: 2 }).said).toBe(
    "Two briefs are in force; three of four asked have understood them.",
  );
  expect(listFinding("in_force", [], { ...counts, in_force: 0 }).said).toBe("No intent is in force.");
  expect(listFinding("writing", [], counts).said).toBe("Two briefs are being written.");
  expect(listFinding("ended", [], counts).said).toBe("No brief has ended yet.");
});

test("reality beside a brief: understanding first, then what was made of it", () => {
  const made = (...all: (string | null)[]) => all.map((signalStatus) => ({ status: "active", signalStatus }));
  const said = (required: number, accepted: number, objectives = made()) =>
    realityFinding("published", { required, accepted }, objectives);
  expect(said(6, 5, made("on_track", "off_track", "off_track"))).toBe(
    "Five of six who were asked understood it. Of three objectives under it, one is on track and two are off it.",
  );
  expect(said(6, 0)).toBe("None of the six who were asked has given it back yet. No objective stands under it yet.");
  expect(said(2, 2, made(null))).toBe("Both who were asked have understood it. One objective stands under it.");
  expect(realityFinding("draft", { required: 0, accepted: 0 }, [])).toContain("Nobody but");
});

test("who gave it back, and who has not by name", () => {
  const person = (name: string, teamName: string | null, state: "accepted" | "draft") =>
    ({ name, teamName, state, isRequired: true }) as never;
  const rows = [person("a", "Sales", "accepted"), person("b", "Cloud", "accepted"), person("c", "Marketing", "draft")];
  expect(agreementFinding({ required: 3, accepted: 2, rows })).toBe(
    "Two of three gave it back and were accepted. Marketing has not.",
  );
  expect(agreementFinding({ required: 3, accepted: 3, rows: rows.slice(0, 2) })).toBe(
    "All three gave it back and were accepted.",
  );
  expect(agreementFinding({ required: 1, accepted: 0, rows: rows.slice(2) })).toBe(
    "Nobody's back-brief is accepted yet: Marketing is asked.",
  );
  expect(agreementFinding({ required: 0, accepted: 0, rows: [] })).toBe("It has no recipients.");
});

test("how it reads, what is missing, what stands under it", () => {
  expect(readsAs(86, ["6 objectives stand under it."])).toBe("86 words, one flag: 6 objectives stand under it");
  expect(readsAs(67, [])).toBe("67 words, clear");
  expect(publicationFinding("Own the dock", 2, 0)).toEqual({
    said: "“Own the dock” cannot be published yet.",
    needs: "Two things are missing.",
  });
  expect(publicationFinding("Own the dock", 0, 6).said).toBe("“Own the dock” is ready for six recipients.");
  expect(pivotFinding("Own the dock", 1)).toBe(
    "“Own the dock” changes direction; one project in flight waits for an answer.",
  );
  expect(endFinding("Own the dock", { objectives: [1, 2], projects: [1] })).toBe(
    "Two objectives and one project stand under “Own the dock”.",
  );
  expect(endFinding("Own the dock", { objectives: [], projects: [] })).toBe(
    "Nothing stands under “Own the dock” any more.",
  );
});
