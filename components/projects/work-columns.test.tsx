import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DataTable } from "@/components/data-table/data-table";
import type { ColumnLook } from "@/components/data-table/features";
import { decisionColumns } from "@/components/decisions/decision-columns";
import { frictionColumns } from "@/components/friction/friction-columns";
import { betColumns } from "@/components/hypotheses/bet-columns";
import { objectiveColumns } from "@/components/objectives/objective-columns";
import { frictionSorts } from "@/domain/friction/list-input";
import { betSorts } from "@/domain/hypotheses/list-input";
import { objectiveSorts } from "@/domain/objectives/list-input";
import { workSorts } from "@/domain/projects/list-input";
import { projectSorts } from "@/domain/projects/project-list-input";
import { projectColumns } from "./project-columns";
import { workColumns } from "./work-columns";
import type { WorkLine } from "./work-rows";

const line: WorkLine = {
  id: "w1",
  name: "Two-hour install kit",
  pick: "w1:3",
  standing: { kind: "off_track", word: "slow" },
  label: "WI-1",
  title: "Two-hour install kit",
  why: [{ text: "so that a van takes two hours" }, { text: "Own the dock", href: "/briefs/b1" }],
  who: "Luka Novak",
  due: "2027-01-15",
  age: 400,
  plan: 11,
};

const drawn = (search: string, { sort = "-age", rows = [line] }: { sort?: string; rows?: WorkLine[] } = {}) =>
  renderToStaticMarkup(
    <NuqsTestingAdapter searchParams={search}>
      <DataTable
        caption="Work"
        columns={workColumns}
        rows={rows}
        base="/o/acme"
        today="2026-06-29"
        at={{ path: "/o/acme/work", params: { view: "flow" }, sort }}
        pick="items"
        bulk={<button type="submit">Done</button>}
      />
    </NuqsTestingAdapter>,
  );
const bodyOf = (html: string) => html.slice(html.indexOf("<tbody>") + 7, html.indexOf("</tbody>"));
const headOf = (html: string) => html.slice(html.indexOf("<thead>"), html.indexOf("</thead>"));

test("rows stand in the first HTML, with at most 25 elements each, however old the item is", () => {
  const row = bodyOf(drawn(""));
  expect(row).toContain('href="/o/acme/work/w1"');
  expect(row).toContain('href="/o/acme/briefs/b1"');
  expect(row).toContain("15 Jan 2027");
  expect(row.match(/<[a-z]/g)?.length).toBeLessThanOrEqual(25);
});

test("heads are links to the next order, and say the present one", () => {
  const head = headOf(drawn(""));
  expect(head).toMatch(/aria-sort="descending"[^>]*><a[^>]*href="\/o\/acme\/work\?view=flow&amp;sort=age"/);
  expect(head).toContain('href="/o/acme/work?view=flow&amp;sort=title"');
  expect(head).not.toContain("sort=why");
  expect(headOf(drawn("", { sort: "title" }))).toContain('href="/o/acme/work?view=flow&amp;sort=-title"');
  // Ages begin with the highest.
  expect(headOf(drawn("", { sort: "title" }))).toContain('href="/o/acme/work?view=flow&amp;sort=-age"');
});

test("columns that the address hides are not there; what names the row stays", () => {
  const html = drawn("?hide=due,title,nobody");
  expect(headOf(html)).not.toContain("Project due");
  expect(headOf(html)).toContain("Work</a>");
  expect(bodyOf(html)).not.toContain("15 Jan");
  expect(html).toContain("Show Project due");
  // The next order keeps them hidden.
  expect(headOf(html)).toContain("hide=due%2Ctitle%2Cnobody");
});

test("what may not be picked has no box", () => {
  expect(bodyOf(drawn(""))).toContain('value="w1:3"');
  expect(bodyOf(drawn("", { rows: [{ ...line, pick: null }] }))).not.toContain("checkbox");
});

test("every list sorts by words that its server knows, and keeps what names its rows", () => {
  const lists: [columns: { meta?: ColumnLook; enableHiding?: boolean }[], sorts: readonly string[]][] = [
    [workColumns, workSorts],
    [projectColumns, projectSorts],
    [objectiveColumns, objectiveSorts],
    [frictionColumns, frictionSorts],
    [betColumns, betSorts],
    [decisionColumns, []],
  ];
  for (const [columns, sorts] of lists) {
    const used = columns.flatMap(({ meta }) => (meta?.sort ? [meta.sort] : []));
    expect(sorts).toEqual(expect.arrayContaining(used));
    expect(new Set(used).size).toBe(used.length);
    expect(columns.filter(({ enableHiding }) => enableHiding === false)).toHaveLength(1);
  }
});

test("a table whose rows can be picked holds no form, since it stands in one", () => {
  expect(drawn("")).not.toContain("<form");
});
