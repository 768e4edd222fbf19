import type { APIRequestContext, APIResponse } from "@playwright/test";

type Fields = Record<string, string | string[]>;

const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return found
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
};

/**
 * Posts one of the product's own forms as a browser without JavaScript does: gets the page, keeps the form's hidden
 * fields and what stands in it, puts `fields` over them. The form is named by its label or by a field that it has.
 */
export async function postForm(
  request: APIRequestContext,
  path: string,
  form: string,
  fields: Fields,
): Promise<APIResponse> {
  const page = await request.get(path);
  const html = await page.text();
  const source = formsOf(html).find((one) => one.includes(`aria-label="${form}"`) || one.includes(`name="${form}"`));
  if (!source) throw new Error(`no form "${form}" on ${path} (${page.status()})`);
  const origin = new URL(page.url()).origin;
  const body = new FormData();
  for (const [name, value] of hiddenOf(source)) if (!(name in fields)) body.append(name, value);
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
  const action = attribute(/<form[^>]*>/.exec(source)?.[0] ?? "", "action");
  return request.post(action ? new URL(action, page.url()).href : page.url(), {
    multipart: body,
    headers: { origin, "sec-fetch-site": "same-origin" },
    maxRedirects: 0,
  });
}

const formsOf = (html: string) => html.match(/<form[\s\S]*?<\/form>/g) ?? [];

const hiddenOf = (form: string): [string, string][] =>
  (form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []).map((tag) => [attribute(tag, "name"), attribute(tag, "value")]);

/** The place a form sent the browser to; fails with the page's sentences when it refused. */
export async function goneTo(answer: APIResponse): Promise<string> {
  if (answer.status() === 303 || answer.status() === 307) return answer.headers().location ?? "";
  const text = (await answer.text())
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
  throw new Error(`refused (${answer.status()}): ${text.slice(0, 600)}`);
}
