import { expect, test } from "vitest";
import { isServerWords, titles } from "./server-words";

test("the sentences of the server are known, those of a machine in between are not", () => {
  expect(isServerWords(`${titles.tooMuch} This is more than the 1 MB that can be sent here. Nothing was saved.`)).toBe(
    true,
  );
  for (const other of ["Bad Gateway", "", "An unexpected response was received from the server."])
    expect(isServerWords(other)).toBe(false);
});
