import { expect, test } from "vitest";
import type { Outline } from "@/domain/diagnosis/outline-queries";
import { goalGroups } from "@/domain/diagnosis/outline-rules";
import { MOST_OUTLINE_ROWS, outlineRows } from "./outline-rows";

const place = { org: "acme", today: "2026-06-29", teamId: null };

function goalOf(n: number, briefId: string | null): Outline["objectives"][number] {
  const owner = { ownerName: "Mara", ownerStatus: "active" as const };
  return {
    ...{ id: `o${n}`, number: n, title: `Goal ${n}`, themeId: "t", briefId, keyTaskKey: n % 2 ? "KT1" : "KT2" },
    ...{ status: "active", signalStatus: "on_track", lastKnownStatus: null, score: 0.4, confidence: 7, ...owner },
    ...{
      startOn: "2026-03-30",
      dueOn: "2026-09-27",
      visibility: "org",
      isRestricted: false,
      measures: [],
      projects: [],
    },
  } as Outline["objectives"][number];
}

/** `objectives` of which only the first are read, as a page of a large company does. */
function outlineOf(briefs: number, objectives: number, read = objectives): Outline {
  const goals = Array.from({ length: objectives }, (_, n) => goalOf(n, n % 10 === 9 ? null : `b${n % briefs}`));
  return {
    themes: [{ id: "t", number: 1, title: "Regional", status: "in_force", monthsStood: 1, ownerName: "Elena" }],
    briefs: Array.from({ length: briefs }, (_, n) => ({
      ...{ id: `b${n}`, number: n, title: `Brief ${n}`, themeId: "t", required: 0, accepted: 0, authorName: "Elena" },
      keyTasks: [1, 2].map((key) => ({ key: `KT${key}`, text: `Task ${key}`, mainEffort: key === 1 })),
    })),
    objectives: goals.slice(0, read),
    groups: goalGroups(goals),
    ...{ loose: [], run: [], looseCount: 0, isCut: read < objectives },
  } as unknown as Outline;
}

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

test("a small company has its whole line, each row once", () => {
  const { rows, isFolded } = outlineRows(outlineOf(3, 40), place);
  expect(isFolded).toBe(false);
  expect(rows.filter(({ level }) => level === 4)).toHaveLength(40);
  expect(new Set(ids(rows)).size).toBe(rows.length);
  expect(ids(rows).some((id) => id.endsWith("-more"))).toBe(false);
});

test("a large one has as many rows as a page carries, and counts every objective that it does not draw", () => {
  for (const [briefs, objectives, read] of [
    [12, 600, 600],
    [40, 2000, 1000],
    [160, 2000, 1000],
    [300, 2000, 1000],
    [900, 5000, 1000],
  ] as const) {
    const { rows, isFolded } = outlineRows(outlineOf(briefs, objectives, read), place);
    expect(isFolded).toBe(true);
    expect(rows.length).toBeLessThanOrEqual(MOST_OUTLINE_ROWS);
    expect(new Set(ids(rows)).size).toBe(rows.length);
    const told = rows.flatMap(({ id, name, outlook, level }) => {
      const text = id.endsWith("-more") ? name.text : level === 2 ? outlook : "";
      return [Number(/([\d,]+) (?:more )?objectives?/.exec(String(text))?.[1]?.replace(",", "") ?? 0)];
    });
    const all = told.reduce((sum, n) => sum + n, 0) + rows.filter(({ level }) => level === 4).length;
    if (briefs < 300) expect(all).toBe(objectives);
  }
});

test("what is counted leads to its list, of the team that was chosen", () => {
  const { rows } = outlineRows(outlineOf(2, 900), { ...place, teamId: "f" });
  expect(rows.find(({ id }) => id === "b0-more")?.name).toMatchObject({
    href: "/o/acme/objectives?brief=b0&team=f",
  });
});
