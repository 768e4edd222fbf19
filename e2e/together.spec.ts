import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { expect, type Person, test, type World } from "./fixtures";
import { everything, type Things } from "./steps/everything";
import { formWith, putInto, type Values, valuesOf } from "./steps/shown-form";

/** One edit form: `mine` and `theirs` are what two people change, who both opened it before either saved. */
type Edit = {
  /** Where its hidden version is written; each such place of the source is in this table or among the acts. */
  from: string;
  at: (things: Things) => string;
  mine: Values;
  again: Values;
  theirs: Values;
  /** The button, where it is not the first. */
  press?: string;
  /** A field that follows from what was changed. */
  follows?: string;
};

const edits: Edit[] = [
  {
    from: "components/strategy/identity-form.tsx",
    at: () => "strategy/identity",
    mine: { identityStatement: ["We prove that it stayed cold."] },
    again: { identityStatement: ["We prove it."] },
    theirs: { stage: ["scaling"] },
  },
  {
    from: "components/organizations/organization-form.tsx",
    at: () => "settings/organization",
    mine: { tools: ["Grafana"] },
    again: { tools: ["Salesforce"] },
    theirs: { weekHours: ["36"], managersMayInvite: ["on"] },
  },
  {
    from: "components/organizations/thresholds-form.tsx",
    at: () => "settings/thresholds",
    mine: { "gap.large": ["0.31"] },
    again: { "gap.large": ["0.32"] },
    theirs: { "pulse.k": ["6"] },
  },
  {
    from: "components/people/member-form.tsx",
    at: ({ member }) => `settings/members/${member}`,
    mine: { craft: ["Installation"] },
    again: { craft: ["Logistics"] },
    theirs: { isAdmin: ["on"], fte: ["0.5"] },
  },
  {
    from: "app/o/[org]/settings/teams/[id]/page.tsx",
    at: ({ team }) => `settings/teams/${team}`,
    mine: { cadenceDays: ["14"] },
    again: { cadenceDays: ["21"] },
    theirs: { reviewWeekday: ["3"] },
  },
  {
    from: "app/o/[org]/strategy/themes/[id]/edit/page.tsx",
    at: ({ theme }) => `strategy/themes/${theme}/edit`,
    mine: { choice: ["We win them first."] },
    again: { choice: ["We win them in the north first."] },
    theirs: { isNewMarket: ["on"], horizonEndYear: ["2029"] },
  },
  {
    from: "app/o/[org]/capabilities/[id]/page.tsx",
    at: ({ capability }) => `capabilities/${capability}`,
    mine: { note: ["Two crews learn it."] },
    again: { note: ["Three crews learn it."] },
    theirs: { have: ["3"] },
  },
  {
    from: "app/o/[org]/hypotheses/[id]/edit/page.tsx",
    at: ({ bet }) => `${bet}/edit`,
    mine: { leadingIndicator: ["Hours per van"] },
    again: { leadingIndicator: ["Median hours per van"] },
    theirs: { testBy: ["2026-11-30"], isPmf: ["on"] },
  },
  {
    from: "components/objectives/edit-objective.tsx",
    at: ({ objective }) => `${objective}/edit`,
    mine: { whyItMatters: ["A second visit costs a day."] },
    again: { whyItMatters: ["A second visit costs two days."] },
    theirs: { visibility: ["restricted"], dueOn: ["2026-11-30"] },
    // Whoever restricts an objective reads it.
    follows: "readerIds",
  },
  {
    from: "app/o/[org]/measures/[id]/edit/page.tsx",
    at: ({ measure }) => `${measure}/edit`,
    mine: { title: ["Install kit proven"] },
    again: { title: ["Install kit proven in winter"] },
    theirs: { milestoneTexts: ["Ingress test passed", "Winter test passed"] },
  },
  {
    from: "app/o/[org]/measures/[id]/edit/page.tsx",
    at: ({ kpi }) => `${kpi}/edit`,
    mine: { source: ["The books"] },
    again: { source: ["The books of the year"] },
    theirs: { target: ["5"], cadenceDays: ["30"] },
  },
  {
    from: "app/o/[org]/projects/[id]/edit/page.tsx",
    at: ({ project }) => `${project}/edit`,
    mine: { approach: ["Ten pilots first."] },
    again: { approach: ["Twelve pilots first."] },
    theirs: { dueOn: ["2026-11-30"], expectedItems: ["12"] },
  },
  {
    from: "app/o/[org]/work/[id]/edit/page.tsx",
    at: ({ item }) => `work/${item}/edit`,
    mine: { detail: ["Bracket and cable."] },
    again: { detail: ["Bracket, cable and label."] },
    theirs: { dueOn: ["2026-08-31"], customerVisible: ["on"] },
  },
  {
    from: "app/o/[org]/resources/plan/[id]/page.tsx",
    at: ({ plan }) => `resources/plan/${plan}`,
    mine: { note: ["As agreed in June."] },
    again: { note: ["As agreed in July."] },
    theirs: { amount: ["12.5"], periodEnd: ["2026-10-31"] },
  },
  {
    from: "components/briefs/writing-desk.tsx",
    at: ({ draft }) => `${draft}/edit`,
    mine: { purpose: ["No load is lost unseen."] },
    again: { purpose: ["No load is lost and nobody knows."] },
    theirs: {
      endState: ["One", "Two"],
      answeredYesNo: ["1"],
      taskTexts: ["First", "Second"],
      mainEffort: ["1"],
      confidentiality: ["restricted"],
    },
  },
  {
    from: "components/briefs/back-brief-form.tsx",
    at: ({ brief }) => `${brief}/back-briefs`,
    mine: { restatement: ["Vans work after one visit."] },
    again: { restatement: ["Vans work after the first visit."] },
    theirs: { takenKeyTasks: ["KT2"], risks: ["Winter."] },
    press: "Save for later",
  },
];

/** Places whose form does something with what stands there and edits none of it: a stale one is told to look again. */
const acts = [
  "components/resources/plan-form.tsx",
  "app/o/[org]/projects/[id]/page.tsx",
  "components/briefs/answer-form.tsx",
  "components/briefs/brief-verbs.tsx",
  "components/briefs/close-form.tsx",
  "components/briefs/pivot-form.tsx",
  "components/briefs/publish-first.tsx",
  "components/briefs/publish-version.tsx",
  "components/briefs/recipients-form.tsx",
  "components/briefs/reconfirm-form.tsx",
  "components/briefs/supersede-form.tsx",
  "components/decisions/lesson-forms.tsx",
  "components/decisions/settle-forms.tsx",
  "components/departures/departure-form.tsx",
  "components/diagnosis/theme-page.tsx",
  "components/diagnosis/undo-toast.tsx",
  "components/dives/act-forms.tsx",
  "components/dives/hold-form.tsx",
  "components/friction/act-forms.tsx",
  "components/hypotheses/signal-page.tsx",
  "components/hypotheses/verdict-forms.tsx",
  "components/objectives/milestone-steps.tsx",
  "components/objectives/objective-acts.tsx",
  "components/people/invitations.tsx",
  "components/people/role-question.tsx",
  "components/projects/item-detail.tsx",
  "components/projects/move-form.tsx",
  "components/projects/project-acts.tsx",
  "components/projects/project-hill.tsx",
  "components/projects/tick-form.tsx",
  "components/pulse/round-forms.tsx",
  "components/reviews/review-forms.tsx",
];

test("every form that edits what is kept is in this story", () => {
  const sources = ["app", "components"].flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: "utf8" }).map((name) => join(top, name)),
  );
  const versioned = sources.filter(
    (path) => path.endsWith(".tsx") && /version: String\(/.test(readFileSync(path, "utf8")),
  );
  const told = [...new Set([...edits.map((edit) => edit.from), ...acts])];
  expect(versioned.toSorted()).toEqual(told.toSorted());
});

test("in every edit form two people keep each other's changes, and are asked what both changed", async ({
  world,
  browser,
}) => {
  test.setTimeout(480_000);
  const things = await everything(world);
  const failures: string[] = [];
  for (const edit of edits) {
    const who = edit.press ? world.manager : world.executive;
    await together(browser, world, who, edit, things).catch((error) => failures.push(`${edit.at(things)}: ${error}`));
  }
  expect(failures.join("\n")).toBe("");
});

async function together(browser: Browser, world: World, who: Person, edit: Edit, things: Things): Promise<void> {
  const path = edit.at(things).startsWith("/") ? edit.at(things) : world.at(edit.at(things));
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await who.page.context().storageState(),
  });
  context.setDefaultTimeout(10_000);
  const [me, other, after] = [await context.newPage(), await context.newPage(), await context.newPage()];
  const field = Object.keys(edit.mine)[0] ?? "";
  const open = async (page: Page) => {
    await page.goto(path);
    return valuesOf(formWith(page, field));
  };
  const first = await open(me);
  for (const [name, values] of Object.entries(first))
    if (name.startsWith("was.")) {
      const was: string[] = JSON.parse(values[0] ?? "[]");
      while (was.length > 0 && was.at(-1) === "") was.pop();
      // Of rows only those that stand say something; weights of empty rows do not.
      expect((first[name.slice(4)] ?? []).slice(0, was.length || undefined).toSorted(), `${path} ${name}`).toEqual(
        name === "was.milestoneWeights" ? was : was.toSorted(),
      );
    }
  const save = async (page: Page, values: Values) => {
    await putInto(formWith(page, field), values);
    const form = formWith(page, field);
    const button = edit.press
      ? form.getByRole("button", { name: edit.press })
      : form.locator("button[type=submit]").first();
    await Promise.all([page.waitForLoadState("load"), button.click()]);
  };

  await open(other);
  await save(other, edit.theirs);
  await save(me, edit.mine);
  await expect(me.getByText("Saved meanwhile"), path).toHaveCount(0);
  const kept = await open(after);
  for (const [name, values] of Object.entries({ ...edit.theirs, ...edit.mine }))
    expect(kept[name], `${path} ${name}`).toEqual(values);
  for (const [name, values] of Object.entries(first))
    if (
      name !== edit.follows &&
      !(name in edit.theirs || name in edit.mine) &&
      !/^was\.|^version$|^taskKeys$|^key$/.test(name)
    )
      expect(kept[name], `${path} ${name}`).toEqual(values);

  // Both change the same: the second is asked, sees both, and what is saved is what stands in the field.
  await open(me);
  await open(other);
  await save(other, edit.again);
  await save(me, Object.fromEntries(Object.entries(edit.again).map(([name, all]) => [name, all.map(mineToo)])));
  await expect(me.getByText("Saved meanwhile"), path).toHaveCount(1);
  await save(me, {});
  const settled = await open(after);
  for (const [name, values] of Object.entries(edit.again)) expect(settled[name], path).toEqual(values.map(mineToo));
  for (const [name, values] of Object.entries(edit.theirs)) expect(settled[name], `${path} ${name}`).toEqual(values);
  await context.close();
}

const mineToo = (text: string) =>
  /^\d+$/.test(text) ? String(Number(text) + 1) : /^[\d.]+$/.test(text) ? `${text}5` : `${text} And more.`;
