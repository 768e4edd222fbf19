import type { APIRequestContext } from "@playwright/test";
import { goneTo, postForm } from "./post-form";

type Fields = Record<string, string | string[]>;

/** The value of a choice whose words begin with `label`, in a form of a page: how a person picks from a list. */
export async function choiceOf(
  request: APIRequestContext,
  path: string,
  field: string,
  label: string,
): Promise<string> {
  const html = await (await request.get(path)).text();
  const list = new RegExp(`<select[^>]*name="${field}"[\\s\\S]*?</select>`).exec(html)?.[0] ?? "";
  const found = [...list.matchAll(/<option[^>]*value="([^"]*)"[^>]*>([^<]*)</g)].find(([, , text]) =>
    text?.startsWith(label),
  );
  if (!found?.[1]) throw new Error(`no choice "${label}" in ${field} on ${path}`);
  return found[1];
}

/** Invites one address and answers the path of its link, as the page shows it this once. */
export async function invite(request: APIRequestContext, settings: string, fields: Fields): Promise<string> {
  const answer = await postForm(request, settings, "Invite people", { role: "contributor", teamId: "", ...fields });
  const link = /\/invite\/[\w.-]+/.exec((await answer.text()).replace(/<script[\s\S]*?<\/script>/g, ""))?.[0];
  if (!link) throw new Error(`no link for ${String(fields.addresses)} (${answer.status()})`);
  return link;
}

/** Opens a link as somebody new: makes the account and joins. */
export const join = async (request: APIRequestContext, link: string, name: string, password: string): Promise<string> =>
  goneTo(await postForm(request, link, "Make an account and join", { name, password }));

/** Adds a team under the first one and answers its id. */
export async function addTeam(request: APIRequestContext, settings: string, name: string): Promise<string> {
  const parentId = await firstTeam(request, `${settings}/teams/new`);
  await goneTo(
    await postForm(request, `${settings}/teams/new`, "New team", {
      name,
      parentId,
      leadMembershipId: "",
      isOperational: "on",
      cadenceDays: "7",
      reviewWeekday: "1",
    }),
  );
  return choiceOf(request, settings, "teamId", name);
}

/** Names the lead of a team. */
export async function setLead(
  request: APIRequestContext,
  settings: string,
  team: { id: string; name: string },
  lead: string,
): Promise<void> {
  const path = `${settings}/teams/${team.id}`;
  await goneTo(
    await postForm(request, path, "Edit team", {
      name: team.name,
      parentId: await firstTeam(request, path),
      leadMembershipId: await choiceOf(request, path, "leadMembershipId", lead),
      isOperational: "on",
      cadenceDays: "7",
      reviewWeekday: "1",
    }),
  );
}

/** The team that is chosen when the form opens: the one on top. */
async function firstTeam(request: APIRequestContext, path: string): Promise<string> {
  const html = await (await request.get(path)).text();
  const list = /<select[^>]*name="parentId"[\s\S]*?<\/select>/.exec(html)?.[0] ?? "";
  const chosen =
    /<option[^>]*value="([^"]+)"[^>]*selected/.exec(list) ?? /<option[^>]*selected[^>]*value="([^"]+)"/.exec(list);
  if (!chosen?.[1]) throw new Error(`no team above on ${path}`);
  return chosen[1];
}

/** Writes identity and stage, as an executive. */
export const setStage = (
  request: APIRequestContext,
  path: string,
  fields: { identityStatement: string; stage: string },
): Promise<unknown> => postForm(request, path, "Edit identity and stage", fields).then(goneTo);
