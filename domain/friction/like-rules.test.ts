import fc from "fast-check";
import { expect, it } from "vitest";
import { jaccard, titleTokens } from "../signals/similarity";
import { type Candidate, likeFinder } from "./like-rules";

const word = fc.constantFrom("bracket", "van", "route", "planning", "tool", "jobs", "lost", "the");
const told = fc.record({
  id: fc.uuid(),
  title: fc.array(word, { maxLength: 5 }).map((words) => words.join(" ")),
  kind: fc.constantFrom("tools", "process"),
});
const rest = { label: "FRI-1", teamName: "Field", status: "open", answererName: null };

it("finds what comparing every title with every other finds", () => {
  fc.assert(
    fc.property(told, fc.uniqueArray(told, { selector: (one) => one.id, maxLength: 12 }), (one, some) => {
      const others: Candidate[] = some.map((other) => ({ ...other, ...rest }));
      const tokens = titleTokens(one.title);
      const naive = others
        .filter((other) => other.id !== one.id && [...titleTokens(other.title)].some((token) => tokens.has(token)))
        .map((other) => ({
          id: other.id,
          similarity: jaccard(tokens, titleTokens(other.title)) + (other.kind === one.kind ? 0.1 : 0),
        }))
        .filter(({ similarity }) => similarity >= 0.3)
        .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1));
      const found = likeFinder(others)(one, 20);
      expect(found.map(({ id, similarity }) => ({ id, similarity }))).toEqual(naive);
    }),
  );
});
