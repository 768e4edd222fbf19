import { expect, test } from "vitest";
import { newId } from "./id";
import { readUndo, writeUndo } from "./undo";

test("what is offered to be taken back comes through a cookie, and nothing else does", () => {
  const undo = { kind: "work", id: newId(), version: 4 } as const;
  expect(readUndo(writeUndo(undo))).toEqual(undo);
  for (const text of [
    undefined,
    "",
    "work",
    `work.${undo.id}.0`,
    `pulse.${undo.id}.3`,
    "work.1.3",
    `work.${undo.id}.x`,
  ])
    expect(readUndo(text)).toBeNull();
});
