import type { APIRequestContext } from "@playwright/test";
import type { World } from "../fixtures";
import { choiceOf } from "./company";
import { goneTo, postForm } from "./post-form";

/** A theme of the world's executive, which a brief needs to serve. Answers its id. */
export async function aTheme({ at, executive }: World, title = "Regional distributors"): Promise<string> {
  const path = at("strategy/themes/new");
  const place = await goneTo(
    await postForm(executive.request, path, "notDoing", {
      title,
      kind: "where_to_play",
      choice: "We win the distributors.",
      notDoing: "Pharma.",
      horizonStartYear: "2026",
      horizonEndYear: "2028",
      ownerId: await choiceOf(executive.request, path, "ownerId", executive.name),
    }),
  );
  return place.split("/").at(-1) ?? "";
}

/** Begins a brief and answers its path. */
export async function aDraft(
  { at }: World,
  request: APIRequestContext,
  fields: Record<string, string>,
): Promise<string> {
  const place = await goneTo(
    await postForm(request, at("briefs/new"), "Begin a brief", { confidentiality: "open", ...fields }),
  );
  return place.replace(/\/edit$/, "");
}

/** The words of a brief that may be published. */
export const wholeBrief = {
  title: "Own the dock",
  purpose: "Distributors lose a load every week because no one sees inside the van.",
  taskTexts: ["Win the regional distributors", "Equip vans without a second visit", "Make proof arrive unasked"],
  taskKeys: ["", "", ""],
  mainEffort: "0",
  endState: ["1200 vans under contract by 27 September", "90 % of vans work after one visit"],
  boundaries: ["No price under 55 euro per van"],
  freedoms: ["Teams choose tools and order of vans"],
  confidentiality: "open",
};

/** Saves the words without a script, naming people by the label of their box: { recipientIds: ["Mara Manager"] }. */
export async function write(
  request: APIRequestContext,
  path: string,
  words: Record<string, string | string[]>,
  named: Record<string, string[]> = {},
): Promise<void> {
  const html = await (await request.get(`${path}/edit`)).text();
  const ids = (field: string, names: string[]) =>
    names.map((name) => {
      const box = (html.match(/<input[^>]*type="checkbox"[^>]*>/g) ?? []).find(
        (tag) => tag.includes(`name="${field}"`) && tag.includes(`aria-label="${name} `),
      );
      const value = /value="([^"]+)"/.exec(box ?? "")?.[1];
      if (!value) throw new Error(`nobody called ${name} for ${field}`);
      return value;
    });
  const people = Object.fromEntries(Object.entries(named).map(([field, names]) => [field, ids(field, names)]));
  const answer = await postForm(request, `${path}/edit`, "Write the brief", { ...wholeBrief, ...words, ...people });
  if (!(await answer.text()).includes("Saved.")) throw new Error(`not saved (${answer.status()})`);
}

/** Publishes it for the first time. */
export const publish = async (request: APIRequestContext, path: string): Promise<string> =>
  goneTo(await postForm(request, `${path}/publish`, "Publish the brief", {}));
