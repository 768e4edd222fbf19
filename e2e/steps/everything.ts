import type { World } from "../fixtures";
import { inForce } from "./bets";
import { aDraft, aTheme, publish, wholeBrief, write } from "./brief";
import { choiceOf } from "./company";
import { addMeasure, draftObjective } from "./objective";
import { goneTo, postForm } from "./post-form";

/** One of everything that can be edited: ids, and paths where a step answers one. */
export type Things = {
  member: string;
  team: string;
  theme: string;
  capability: string;
  bet: string;
  objective: string;
  measure: string;
  kpi: string;
  project: string;
  item: string;
  plan: string;
  draft: string;
  brief: string;
};

/** Makes one of each, as a person would, through the product's own forms. */
export async function everything(world: World): Promise<Things> {
  const { at, executive, manager, contributor, teams } = world;
  const { request } = executive;
  const theme = await aTheme(world);
  await inForce(world, theme);
  const linked = async (path: string, pattern: RegExp) => {
    const found = pattern.exec(await (await request.get(path)).text())?.[1];
    if (!found) throw new Error(`nothing like ${pattern} on ${path}`);
    return found;
  };
  await goneTo(
    await postForm(request, at("capabilities/new"), "note", {
      name: "Field installation at scale",
      themeId: theme,
      need: "4",
      have: "1",
      ownerTeamId: teams.field,
      note: "",
    }),
  );
  const bet = await goneTo(
    await postForm(request, at("hypotheses/new"), "New bet", {
      statement: "Our own crew can equip a van in two hours",
      category: "capability",
      themeId: theme,
      ownerId: await choiceOf(request, at("hypotheses/new"), "ownerId", executive.name),
      prior: "0.50",
    }),
  );
  const objective = await draftObjective(world, executive, executive, theme);
  await addMeasure(request, objective, executive, {
    title: "The kit is proven",
    type: "milestone",
    milestoneKeys: ["", ""],
    milestoneTexts: ["Ingress test", "Winter test"],
    milestoneWeights: ["1", "1"],
    milestoneDues: ["", ""],
  });
  const project = await goneTo(
    await postForm(request, at("projects/new"), "title", {
      title: "Two-hour install kit",
      kind: "change",
      teamId: teams.field,
      ownerId: await choiceOf(request, at("projects/new"), "ownerId", manager.name),
      dueOn: "2026-12-18",
    }),
  );
  await postForm(request, at("work/new"), "detail", { title: "Order brackets", teamId: teams.field, type: "task" });
  await postForm(request, at("resources/plan"), "Plan resources", {
    unit: "days",
    amount: "10",
    teamId: teams.field,
    target: "",
    periodStart: "2026-07-01",
    periodEnd: "2026-09-30",
    note: "",
  });
  const draft = await aDraft(world, request, { title: "Be heard", themeId: theme });
  await write(request, draft, { ...wholeBrief, title: "Be heard" }, { recipientIds: [manager.name] });
  const brief = await aDraft(world, request, { title: wholeBrief.title, themeId: theme });
  await write(request, brief, wholeBrief, { recipientIds: [manager.name] });
  await publish(request, brief);
  await postForm(manager.request, `${brief}/back-briefs`, "Give the brief back", {
    myPlan: "Ten pilots.",
    verb: "save",
  });
  return {
    member: await linked(
      at("settings"),
      new RegExp(`settings/members/([0-9a-f-]{36})"[^>]*>[^<]*(?:<bdi>)?${contributor.name}`),
    ),
    team: teams.field,
    theme,
    capability: await linked(at("capabilities"), /capabilities\/([0-9a-f-]{36})"/),
    bet,
    objective,
    measure: await linked(objective, /href="(\/o\/[^"]*\/measures\/[0-9a-f-]{36})"/),
    kpi: await linked(at("kpis"), /href="(\/o\/[^"]*\/measures\/[0-9a-f-]{36})"/),
    project,
    item: await linked(at("work?view=all"), /\/work\/([0-9a-f-]{36})"/),
    plan: await linked(at("resources/plan"), /resources\/plan\/([0-9a-f-]{36})"/),
    draft,
    brief,
  };
}
