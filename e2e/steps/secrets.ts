import type { Person, World } from "../fixtures";
import { anOpenBet, inForce } from "./bets";
import { aDraft, aTheme, publish, wholeBrief, write } from "./brief";
import { choiceOf } from "./company";
import { addMeasure, draftObjective } from "./objective";
import type { Parts } from "./pages";
import { goneTo, postForm } from "./post-form";

/** Words that stand in no other text, each in a row that only the people beside it may read. */
export const secrets = {
  xqbrief: ["manager"],
  xqpurpose: ["manager"],
  xqtask: ["manager"],
  xqfreedom: ["manager"],
  xqboundary: ["manager"],
  xqobjective: ["manager"],
  xqresult: ["manager"],
  xqproject: ["manager"],
  xqitem: ["manager"],
  xqkpi: ["manager"],
  xqwager: ["manager"],
  xqlesson: ["manager"],
  xqdecision: ["manager"],
  xqobstacle: ["manager"],
  xqtheme: ["manager", "executive"],
  xqbet: ["manager", "executive"],
  xqdive: ["manager", "executive", "contributor"],
  xqscope: ["executive"],
} as const satisfies Record<string, readonly string[]>;

/** Who raised the guarded obstacle: a name that everybody knows, but not beside it. */
export const raiser = "Xqraiser Kell";
export const guarded = "Guarded obstacle";

const idOf = (path: string): string => /[0-9a-f-]{36}/.exec(path)?.[0] ?? "";

/**
 * Rows that only few may read, made by the manager through the product's forms, and rows beside them that everybody may
 * read and that lead to them: an objective that serves the restricted brief, its project and its item, and so on.
 * Answers the ids of everything, for `addressesOf`, and those that are hidden from somebody.
 */
export async function makeSecrets(
  world: World,
  kell: Person,
): Promise<{ parts: Parts; hidden: Record<string, string> }> {
  const { at, teams, executive, manager, contributor } = world;
  const ask = manager.request;
  const me = (path: string, field = "ownerId", who: Person = manager) => choiceOf(ask, at(path), field, who.name);
  const make = async (path: string, form: string, fields: Record<string, string | string[]>, by = ask) =>
    (await goneTo(await postForm(by, at(path), form, fields))).split("?")[0] ?? "";

  const choice = await aTheme(world, "Open choice");
  await inForce(world, choice);
  const above = await aDraft(world, executive.request, { title: "Open brief", themeId: choice });
  await write(executive.request, above, { title: "Open brief" }, { recipientIds: [manager.name] });
  await publish(executive.request, above);
  const brief = await aDraft(world, ask, {
    title: "xqbrief",
    themeId: choice,
    parentBriefId: idOf(above),
    confidentiality: "restricted",
  });
  const words = {
    title: "xqbrief",
    confidentiality: "restricted",
    purpose: `${wholeBrief.purpose} xqpurpose.`,
    taskTexts: ["Win the xqtask", "Equip vans", "Make proof arrive"],
    freedoms: ["Teams choose the xqfreedom"],
    boundaries: ["No price under xqboundary"],
  };
  await write(ask, brief, words, { recipientIds: [raiser] });
  await publish(ask, brief);

  const kpi = await make("kpis/new", "Define a KPI", {
    title: "xqkpi",
    type: "increase_decrease",
    unit: "M€",
    lo: "3",
    hi: "",
    ownerId: await me("kpis/new"),
    teamId: teams.field,
    visibility: "restricted",
  });
  const draft = await make("strategy/themes/new", "notDoing", {
    title: "xqtheme",
    kind: "where_to_play",
    choice: "We win.",
    notDoing: "Pharma.",
    horizonStartYear: "2026",
    horizonEndYear: "2028",
    ownerId: await me("strategy/themes/new"),
    kpiIds: [idOf(kpi)],
  });
  const wager = await anOpenBet(world, manager, choice, { statement: "xqwager", briefId: idOf(brief) });
  const bet = await anOpenBet(world, manager, idOf(draft), { statement: "xqbet" });

  const objectiveOf = (title: string, more: Record<string, string> = {}) =>
    draftObjective(world, manager, manager, choice, { title, ...more });
  const serving = await objectiveOf("Open aim", { serves: `${idOf(brief)}/KT1` });
  const secret = await objectiveOf("xqobjective", { visibility: "restricted" });
  const drafted = await objectiveOf("Aim of a draft", { themeId: idOf(draft) });
  const scope = await draftObjective(world, executive, executive, choice, {
    title: "xqscope",
    visibility: "restricted",
  });
  const measure = { type: "increase_decrease", baseline: "4", target: "2" };
  await addMeasure(ask, serving, manager, { ...measure, title: "Open measure", counterMeasureId: idOf(kpi) });
  await addMeasure(ask, secret, manager, { ...measure, title: "xqresult" });
  for (const one of [serving, secret, drafted])
    await postForm(ask, one, "Begin this objective", one === drafted ? { measureBy: inAWeek() } : {});
  await postForm(executive.request, scope, "Begin this objective", { measureBy: inAWeek() });
  const measures = await linksOn(ask, serving, "measures");
  const results = await linksOn(ask, secret, "measures");

  const projectOf = async (title: string, more: Record<string, string>) => {
    const path = await make("projects/new", "title", {
      title,
      kind: "change",
      teamId: teams.field,
      ownerId: await me("projects/new"),
      dueOn: "2026-12-18",
      ...more,
    });
    await postForm(ask, path, "Activate it", {});
    return path;
  };
  const serves = await projectOf("Open project", {
    objectiveId: idOf(serving),
    keyTaskKey: "KT1",
    testsHypothesisId: idOf(wager),
  });
  const runs = await projectOf("Run project", { kind: "run", kpiMeasureId: idOf(kpi) });
  const underneath = await projectOf("xqproject", { objectiveId: idOf(secret) });
  const itemOf = async (title: string, projectId: string, who: Person) => {
    await postForm(ask, at("work/new"), "customerVisible", {
      title,
      type: "task",
      projectId,
      teamId: teams.field,
      assigneeId: await me("work/new", "assigneeId", who),
      accepterId: "",
      dueOn: "2026-12-01",
    });
    const html = await (await ask.get(at("work?view=backlog"))).text();
    return new RegExp(`href="(/o/[^"]+/work/[0-9a-f-]{36})"[^>]*>${title}`).exec(html)?.[1] ?? "";
  };
  const items = [
    await itemOf("Open work", idOf(serves), contributor),
    await itemOf("Run work", idOf(runs), contributor),
    await itemOf("Assigned work", idOf(underneath), contributor),
    await itemOf("xqitem", idOf(underneath), manager),
  ];

  const friction = { kind: "tools", severity: "high", detail: "", hoursLostPerWeek: "3" };
  const frictions = [
    await make("friction/new", "Raise friction", {
      ...friction,
      title: "Open obstacle",
      contradicts: `${idOf(brief)}:KT1`,
    }),
    await make("friction/new", "Raise friction", { ...friction, title: guarded, protected: "on" }, kell.request),
    await make(`friction/new?measure=${idOf(kpi)}`, "Raise friction", { ...friction, title: "Obstacle of a figure" }),
    await make("friction/new", "Raise friction", { ...friction, title: "xqobstacle", projectId: idOf(underneath) }),
  ];
  const capability = await make(
    "capabilities/new",
    "ownerTeamId",
    { name: "Open capability", themeId: idOf(draft), need: "3", have: "1", ownerTeamId: teams.field, note: "" },
    executive.request,
  );
  const signal = await make("horizon/new", "impact", {
    title: "Open signal",
    kind: "customer",
    impact: "2",
    links: [`theme:${idOf(draft)}`, `hypothesis:${idOf(wager)}`, `hypothesis:${idOf(bet)}`],
    observedOn: "",
  });
  const lessonOf = (text: string, to: string) =>
    make("lessons/new", "Write down a lesson", { kind: "lesson", text, to, stopProjectId: "" });
  const lessons = [
    await lessonOf("xqlesson", `brief:${idOf(brief)}`),
    await lessonOf("Open lesson", `theme:${idOf(draft)}`),
  ];
  const decisionOf = (choiceMade: string, about: string) =>
    make("decisions/new", "Record a decision", {
      kind: "decision",
      question: "Do we go on?",
      choice: choiceMade,
      reason: "Evidence.",
      teamId: teams.field,
      about: [about],
    });
  const decisions = [
    await decisionOf("xqdecision", `objective:${idOf(secret)}`),
    await decisionOf("Open decision", `objective:${idOf(serving)}`),
  ];
  const dive = await make(`dives/new?team=${teams.field}`, "Plan a dive", {
    question: "xqdive",
    teamId: teams.field,
    hostId: await choiceOf(ask, at(`dives/new?team=${teams.field}`), "hostId", contributor.name),
    diveOn: today(),
    mode: "observe",
  });
  const planOf = (target: string) =>
    postForm(ask, at("resources/plan"), "expectedReturnText", {
      unit: "days",
      amount: "12",
      target,
      teamId: teams.field,
      periodStart: "2026-03-30",
      periodEnd: "2026-12-18",
    }).then(goneTo);
  for (const target of [`objective:${idOf(secret)}`, `objective:${idOf(serving)}`]) await planOf(target);
  const plans = await linksOn(ask, at("resources/plan"), "resources/plan");
  const review = await make("reviews/new", "Plan a review", {
    kind: "team_week",
    teamId: teams.field,
    scheduledFor: today(),
  });
  await postForm(ask, review, "Open the review", {});

  const members = await linksOn(executive.request, at("settings"), "settings/members");
  const ids = (...paths: string[]) => paths.map(idOf);
  const parts: Record<string, string[]> = {
    "briefs/[id]": ids(above, brief),
    "capabilities/[id]": ids(capability),
    "choices/[kind]":
      "member worker leader host team own-team kpi-team capability-team invite-team plan-team review-team dive-team decision-team objective kpi measure open-measure project running-project theme theme-in-force brief running-brief undecided-bet frozen-bet plan-target lesson-home decision-subject signal-target".split(
        " ",
      ),
    "decisions/[id]": ids(...decisions),
    "dives/[id]": ids(dive),
    "friction/[id]": ids(...frictions),
    "horizon/[id]": ids(signal),
    "hypotheses/[id]": ids(wager, bet),
    "lessons/[id]": ids(...lessons),
    "measures/[id]": ids(kpi, ...measures, ...results),
    "objectives/[id]": ids(serving, secret, drafted, scope),
    "people/[id]": members,
    "projects/[id]": ids(serves, runs, underneath),
    "resources/plan/[id]": plans,
    "reviews/[id]": ids(review),
    "settings/members/[id]": members.slice(0, 2),
    "settings/teams/[id]": [teams.field],
    "strategy/themes/[id]": [choice, idOf(draft)],
    "teams/[id]": [teams.field],
    "why/[signal]": ["M1", "M6", "M12", "M19", "M23", "N1", "N4"],
    "work/[id]": ids(...items),
  };
  parts["history/[type]/[id]"] = Object.entries(historyOf).flatMap(([part, type]) =>
    (parts[part] ?? []).map((id) => `${type}/${id}`),
  );
  const hidden = {
    brief: idOf(brief),
    parent: idOf(brief),
    objective: idOf(secret),
    project: idOf(underneath),
    measure: idOf(kpi),
    theme: idOf(draft),
    hypothesis: idOf(wager),
    dive: idOf(dive),
    lesson: idOf(lessons[0] ?? ""),
    decision: idOf(decisions[0] ?? ""),
    reworkOf: idOf(items[3] ?? ""),
  };
  return { parts, hidden };
}

/** The kinds whose history has a page, by the address of the thing itself. */
const historyOf: Record<string, string> = {
  "briefs/[id]": "brief",
  "capabilities/[id]": "capability",
  "decisions/[id]": "decision",
  "dives/[id]": "dive",
  "friction/[id]": "friction",
  "horizon/[id]": "market_signal",
  "hypotheses/[id]": "hypothesis",
  "lessons/[id]": "lesson",
  "measures/[id]": "measure",
  "objectives/[id]": "objective",
  "projects/[id]": "project",
  "resources/plan/[id]": "resource_plan",
  "reviews/[id]": "review",
  "settings/teams/[id]": "team",
  "strategy/themes/[id]": "theme",
  "work/[id]": "work_item",
};

/** The stories happen on this day. */
const today = () => "2026-06-29";
const inAWeek = () => "2026-07-06";

/** The ids in the links of a page that lead to one kind of thing. */
async function linksOn(request: Person["request"], path: string, kind: string): Promise<string[]> {
  const html = await (await request.get(path)).text();
  const found = html.matchAll(new RegExp(`href="/o/[^/"]+/${kind}/([0-9a-f-]{36})`, "g"));
  return [...new Set([...found].flatMap(([, id]) => id ?? []))];
}
