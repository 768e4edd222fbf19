import { expect, test } from "vitest";
import { workFilter } from "./list-input";
import { projectFilter } from "./project-list-input";

const id = "01a22f7e-2977-72d8-96f6-1728a2dcfe94";

test("the address of work is a filter, for the page and the file alike", () => {
  const key = JSON.stringify(["2026-05-01", id]);
  expect(workFilter({ view: "done", team: id, project: "none", sort: "-due", after: key })).toMatchObject({
    view: "done",
    teamId: id,
    projectId: "none",
    sort: "due",
    descending: true,
    after: ["2026-05-01", id],
  });
  expect(workFilter({ only: "late", from: "2026-01-01" })).toMatchObject({
    view: "all",
    cut: "late",
    from: "2026-01-01",
  });
});

test("what makes no sense is as if it were not there", () => {
  const plain = workFilter({});
  expect(plain).toMatchObject({ view: "flow", sort: "age", descending: true, after: null });
  const odd = { view: "x", team: "x", project: "x", who: "1", only: "x", from: "2026-02-30", sort: "-x", after: "{" };
  expect(workFilter(odd)).toEqual(plain);
  // A key of another order would not fit the column.
  expect(workFilter({ sort: "number", after: JSON.stringify(["2026-05-01", id]) }).after).toBeNull();
});

test("what runs comes by its date, what has ended the newest first", () => {
  expect(projectFilter({})).toMatchObject({ life: "open", sort: "due", descending: false });
  expect(projectFilter({ life: "ended" })).toMatchObject({ sort: "number", descending: true });
  expect(projectFilter({ life: "ended", sort: "title" })).toMatchObject({ sort: "title", descending: false });
});
