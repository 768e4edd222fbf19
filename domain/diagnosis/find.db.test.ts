import { beforeAll, expect, test } from "vitest";
import { aTheme } from "@/seed/factories/briefs";
import { type Company, company } from "@/seed/factories/company";
import { anObjective, objectiveRow } from "@/seed/factories/objectives";
import { anItem } from "@/seed/factories/work";
import type { Actor } from "../access/actor";
import { findAnything } from "./find-queries";

let c: Company;
let other: Company;
let hiddenId: string;

beforeAll(async () => {
  [c, other] = await Promise.all([company(), company()]);
  const themeId = await aTheme(c.executive);
  hiddenId = await anObjective(c.executive, c.executive, themeId, {
    title: "Buy the rival of 50% size",
    visibility: "restricted",
  });
  await anItem(c.contributor, c.teams.field, { title: "Buy brackets" });
});

const titles = async (actor: Actor, words: string) =>
  (await findAnything(actor, { words })).map(({ kind, title }) => `${kind}: ${title}`);

test("finds what one may read by words of its title, and nothing of what one may not", async () => {
  expect(await titles(c.executive, "buy")).toEqual(["objective: Buy the rival of 50% size", "work_item: Buy brackets"]);
  expect(await titles(c.manager, "buy")).toEqual(["work_item: Buy brackets"]);
  expect(await titles(c.executive, "50% size")).toHaveLength(1);
  expect(await titles(c.executive, "50_ size")).toEqual([]);
  expect(await titles(other.executive, "buy")).toEqual([]);
  expect(await titles(c.viewer, "Cleo")).toEqual(["person: Cleo Contributor"]);
});

test("finds by the id that people say", async () => {
  const { number } = await objectiveRow(hiddenId);
  const sought = { kind: "objective", number } as const;
  expect(await findAnything(c.executive, sought)).toMatchObject([{ path: `objectives/${hiddenId}` }]);
  expect(await findAnything(c.manager, sought)).toEqual([]);
  expect(await findAnything(other.executive, sought)).toEqual([]);
});

test("finds a word however its letters are written", async () => {
  const own = await company();
  const written = ["Äpfel an der Straße", "Ma\u0308rz in Łódź", "👩‍👩‍👧 family day"];
  for (const title of written) await anItem(own.contributor, own.teams.field, { title });
  const found = async (words: string) => (await findAnything(own.contributor, { words })).map(({ title }) => title);
  for (const words of ["apfel", "a\u0308pfel", "ÄPFEL", "strasse", "STRASSE", "Straße", "apfel strasse"])
    expect(await found(words), words).toEqual(["Äpfel an der Straße"]);
  for (const words of ["marz", "märz", "lodz"]) expect(await found(words), words).toEqual(["März in Łódź"]);
  expect(await found("family")).toEqual(["👩‍👩‍👧 family day"]);
  expect(await found("👩‍👩‍👧")).toEqual(["👩‍👩‍👧 family day"]);
});
