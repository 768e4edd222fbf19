import type { APIRequestContext } from "@playwright/test";
import type { Person, World } from "../fixtures";
import { inForce } from "./bets";
import { aTheme } from "./brief";
import { choiceOf } from "./company";
import { goneTo, postForm } from "./post-form";

/** A theme in force, which an objective needs to serve. Answers its id. */
export async function themeToServe(world: World): Promise<string> {
  const id = await aTheme(world);
  await inForce(world, id);
  return id;
}

/** Drafts an objective of team Field, due before Christmas. Answers its path. */
export async function draftObjective(
  { at, teams }: World,
  by: Person,
  owner: Person,
  themeId: string,
  more: Record<string, string> = {},
): Promise<string> {
  const path = at("objectives/new");
  return goneTo(
    await postForm(by.request, path, "Draft an objective", {
      title: "Install once, never come back",
      whyItMatters: "",
      kind: "committed",
      teamId: teams.field,
      ownerId: await choiceOf(by.request, path, "ownerId", owner.name),
      themeId,
      serves: "",
      parentObjectiveId: "",
      startOn: "2026-03-30",
      dueOn: "2026-12-18",
      visibility: "org",
      ...more,
    }),
  );
}

/** Adds a measure without a script, as its type needs. */
export async function addMeasure(
  request: APIRequestContext,
  objective: string,
  owner: Person,
  fields: Record<string, string | string[]>,
): Promise<void> {
  const path = `${objective}/measures/new`;
  await goneTo(
    await postForm(request, path, "Add a measure", {
      unit: "",
      weight: "1",
      cadenceDays: "7",
      dueOn: "2026-12-18",
      ownerId: await choiceOf(request, path, "ownerId", owner.name),
      ...fields,
    }),
  );
}
