import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldedWords, foldMap, MOST_NODES, mapFinding, mapOf, nodesOf, type StrategyMap } from "./map-rules";

const leaf = (id: string) => ({ id, label: id, title: id, value: "1 of 2", status: "on_track" });

const goal = (id: string, over: Partial<Parameters<typeof mapOf>[0]["objectives"][number]> = {}) => ({
  id,
  label: id,
  title: `Goal ${id}`,
  status: "on_track",
  days: 10,
  isRestricted: false,
  isActive: true,
  hasOwner: true,
  themeId: "t",
  briefId: "b",
  keyTaskKey: "k1",
  measures: [leaf(`${id}m`)],
  projects: [leaf(`${id}p`)],
  ...over,
});

const facts = (objectives: ReturnType<typeof goal>[], busy: string[] = []) =>
  mapOf({
    themes: [{ id: "t", title: "Theme", label: "THM-1" }],
    briefs: [
      {
        id: "b",
        title: "Own the dock",
        themeId: "t",
        label: "BRF-1",
        keyTasks: [
          { key: "k1", text: "Win", mainEffort: true },
          { key: "k2", text: "Equip", mainEffort: false },
        ],
      },
    ],
    objectives,
    lane: { busy: busy.map(leaf), run: [], duty: [] },
    laneDays: 0,
    allDays: 0,
  });

const goalsOf = (map: StrategyMap) => map.briefs.flatMap((brief) => brief.tasks.flatMap((task) => task.goals));

describe("the line as the map draws it", () => {
  test("goals stand under their key task, those without a brief under their theme, those without a task at the end", () => {
    const map = facts([
      goal("a"),
      goal("b", { keyTaskKey: "k2" }),
      goal("c", { keyTaskKey: "gone" }),
      goal("d", { briefId: null }),
    ]);
    const [brief, bare] = map.briefs;
    expect(brief?.tasks.map((task) => [task.text, task.goals.map((one) => one.id)])).toEqual([
      ["Win", ["a"]],
      ["Equip", ["b"]],
      ["", ["c"]],
    ]);
    expect(bare).toMatchObject({ id: null, theme: "Theme", tasks: [{ goals: [{ id: "d" }] }] });
    expect(nodesOf(map)).toBe(1 + 2 + 3 * 3 + 1 + 3);
  });

  test("the finding counts where the line breaks, and leaves out what is restricted or drafted", () => {
    expect(mapFinding(facts([goal("a")]))).toBe("The line holds from every brief to its work.");
    expect(mapFinding(facts([]))).toBe("No objective runs yet, so there is no line to draw.");
    expect(
      mapFinding(
        facts([goal("a", { projects: [] }), goal("b", { projects: [] }), goal("c", { briefId: null })], ["x"]),
      ),
    ).toBe(
      "The line breaks in four places: two objectives without work, one without a brief, one project without a purpose.",
    );
    expect(mapFinding(facts([goal("a", { measures: [] })]))).toBe(
      "The line breaks in one place: one objective without a measure.",
    );
    const kept = goal("r", { isRestricted: true, projects: [], briefId: null });
    expect(mapFinding(facts([goal("a"), kept, goal("d", { isActive: false, projects: [] })]))).toBe(
      "The line holds from every brief to its work.",
    );
  });
});

describe("folding", () => {
  test("a small map is left as it is and says nothing", () => {
    const map = facts([goal("a")]);
    expect(foldMap(map)).toEqual(map);
    expect(foldedWords(foldMap(map))).toBe("");
  });

  test("what has the fewest days goes first, and is counted in words", () => {
    const map = foldMap(facts([goal("a", { days: 5 }), goal("b", { days: 50 })]), 8);
    expect(goalsOf(map).map((one) => [one.id, one.folded])).toEqual([
      ["a", { measures: 1, projects: 1 }],
      ["b", null],
    ]);
    expect(foldedWords(map)).toBe(
      "Folded, so that no more than 60 marks stand here: 2 measures and projects, those with the fewest days behind them.",
    );
  });

  test("every key task keeps its three largest objectives with what hangs under them, as long as there is room", () => {
    const many = (task: string, days: number) =>
      Array.from({ length: 40 }, (_, n) => goal(`${task}${n}`, { keyTaskKey: task, days: days - n }));
    const map = foldMap(facts([...many("k1", 400), ...many("k2", 90)]));
    const [first, second] = map.briefs[0]?.tasks ?? [];
    for (const task of [first, second]) {
      expect(task?.goals.slice(0, 3).map((one) => one.folded)).toEqual([null, null, null]);
      expect(task?.goals.length).toBeGreaterThan(3);
    }
    expect(goalsOf(map).length + map.folded.goals).toBe(80);
    expect(nodesOf(map)).toBeLessThanOrEqual(MOST_NODES);
  });

  test("never more marks than allowed, nothing lost uncounted, and the same for the same facts", () => {
    const goals = fc.array(
      fc.record({
        days: fc.integer({ min: 0, max: 400 }),
        m: fc.integer({ min: 0, max: 6 }),
        p: fc.integer({ min: 0, max: 6 }),
        bare: fc.boolean(),
      }),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(goals, fc.integer({ min: 0, max: 40 }), (found, busy) => {
        const whole = facts(
          found.map(({ days, m, p, bare }, index) =>
            goal(`g${index}`, {
              days,
              briefId: bare ? null : "b",
              measures: Array.from({ length: m }, (_, n) => leaf(`g${index}m${n}`)),
              projects: Array.from({ length: p }, (_, n) => leaf(`g${index}p${n}`)),
            }),
          ),
          Array.from({ length: busy }, (_, n) => `x${n}`),
        );
        const map = foldMap(whole);
        expect(nodesOf(map)).toBeLessThanOrEqual(MOST_NODES);
        if (nodesOf(whole) <= MOST_NODES) expect(map).toEqual(whole);
        expect(goalsOf(map).length + map.folded.goals).toBe(
          map.folded.briefs === 0 ? found.length : expect.any(Number),
        );
        expect(map.lane.busy.length + map.folded.lane).toBe(busy);
        expect(foldMap(whole)).toEqual(map);
      }),
      { numRuns: 60 },
    );
  });
});
