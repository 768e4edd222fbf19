import type { APIRequestContext } from "@playwright/test";
import type { Person, World } from "../fixtures";
import { choiceOf } from "./company";
import { goneTo, postForm } from "./post-form";

/** A bet under a choice, opened by its owner. Answers its path. */
export async function anOpenBet(
  { at }: World,
  owner: Person,
  themeId: string,
  more: Record<string, string> = {},
): Promise<string> {
  const path = at("hypotheses/new");
  const place = await goneTo(
    await postForm(owner.request, path, "New bet", {
      statement: "Our own crew can equip a van in two hours",
      category: "capability",
      themeId,
      ownerId: await choiceOf(owner.request, path, "ownerId", owner.name),
      prior: "0.50",
      supportIf: "Median below 2.2 hours after 60 vans.",
      debunkIf: "Median above 3.5 hours after 60 vans.",
      testBy: "2026-12-18",
      loadBearing: "on",
      ...more,
    }),
  );
  await postForm(owner.request, place, "Open the bet", {});
  return place;
}

/** One finding of a bet, as its page's form sends it. */
export const addEvidence = (
  request: APIRequestContext,
  bet: string,
  fields: { direction: string; sourceKey: string } & Record<string, string>,
): Promise<string> =>
  postForm(request, bet, "Add evidence", {
    text: "Median four hours over sixty vans.",
    strength: "strong",
    sourceKind: "measure",
    observedOn: "2026-06-29",
    ...fields,
  }).then(goneTo);

/** Puts a drafted choice in force: defines a KPI, names it, enforces. */
export async function inForce({ at, executive: { request } }: World, themeId: string): Promise<void> {
  const kpis = at("kpis/new");
  await goneTo(
    await postForm(request, kpis, "Define a KPI", {
      title: "Recurring revenue",
      type: "increase_decrease",
      unit: "M€",
      lo: "3",
      hi: "",
      ownerId: await choiceOf(request, kpis, "ownerId", "Elena"),
      teamId: await choiceOf(request, kpis, "teamId", "Test"),
      visibility: "org",
    }),
  );
  const theme = at(`strategy/themes/${themeId}`);
  const html = await (await request.get(`${theme}/edit`)).text();
  const kpiId = /name="kpiIds"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? "";
  await goneTo(
    await postForm(request, `${theme}/edit`, "notDoing", {
      title: "Regional distributors",
      kind: "where_to_play",
      choice: "We win the distributors.",
      notDoing: "Pharma.",
      horizonStartYear: "2026",
      horizonEndYear: "2028",
      ownerId: await choiceOf(request, `${theme}/edit`, "ownerId", "Elena"),
      kpiIds: kpiId,
    }),
  );
  await postForm(request, theme, "Put in force", {});
}
