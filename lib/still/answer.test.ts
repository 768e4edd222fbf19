import { AsyncLocalStorage } from "node:async_hooks";
import { afterEach, expect, it } from "vitest";
import { type Answer, collect, leave, memory } from "./answer";

afterEach(() => {
  delete memory.throughlineAnswers;
});

const turn = () => new Promise((go) => setImmediate(go));

it("hands a text over within one answer, and never to another one at the same time", async () => {
  const answers = new AsyncLocalStorage<Answer>();
  memory.throughlineAnswers = answers;
  const write = (whose: string) =>
    answers.run({ isDocument: true, texts: [] }, async () => {
      const numbers: number[] = [];
      for (let part = 0; part < 20; part++) {
        numbers.push(leave(`${whose} ${part}`) ?? Number.NaN);
        await turn();
      }
      return numbers.map((number) => collect(number));
    });
  const all = await Promise.all(["a", "b", "c"].map(write));
  expect(all).toEqual(["a", "b", "c"].map((whose) => Array.from({ length: 20 }, (_, part) => `${whose} ${part}`)));
});

it("keeps nothing where no document is written", () => {
  expect(leave("outside of any request")).toBeNull();
  const answers = new AsyncLocalStorage<Answer>();
  memory.throughlineAnswers = answers;
  expect(
    answers.run({ isDocument: false, texts: [] }, () => leave("data for a page that is there already")),
  ).toBeNull();
});

it("says so when a text is missing, instead of an empty part of a page", () => {
  expect(() => collect(0)).toThrow("No text was left under 0");
  const answers = new AsyncLocalStorage<Answer>();
  memory.throughlineAnswers = answers;
  expect(() => answers.run({ isDocument: true, texts: ["one"] }, () => collect(1))).toThrow("No text was left under 1");
});
