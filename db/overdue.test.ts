import { expect, test } from "vitest";
import { whenOverdue } from "./overdue";

const busyFor = (ms: number) => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

test("what is late by itself is given up in time", async () => {
  await new Promise<void>((resolve) => whenOverdue(20, resolve));
});

test("an answer that came while the process was busy is taken", async () => {
  const said: string[] = [];
  const callOff = whenOverdue(20, () => said.push("given up"));
  setImmediate(() => {
    busyFor(200);
    setTimeout(() => {
      said.push("answered");
      callOff();
    }, 1);
  });
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(said).toEqual(["answered"]);
});
