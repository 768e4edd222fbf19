import fs from "node:fs";
import path from "node:path";
import { root } from "../paths.mjs";

const attribute = (tag, name) =>
  (new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** The fields of a form as they stand in a page, hidden ones included. */
function fieldsOf(html, mark) {
  const form = (html.match(/<form[\s\S]*?<\/form>/g) ?? []).find((one) => one.includes(mark));
  if (!form) throw new Error(`no form with ${mark}`);
  const body = new FormData();
  for (const tag of form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [])
    body.append(attribute(tag, "name"), attribute(tag, "value"));
  return body;
}

/** One request: what it was answered, how long that took, and whether it may be asked again. */
export async function ask(url, { cookie = "", ...options } = {}) {
  const began = performance.now();
  const headers = { ...options.headers, ...(cookie && { cookie }) };
  try {
    const answer = await fetch(url, {
      redirect: "manual",
      signal: AbortSignal.timeout(30_000),
      ...options,
      headers,
    });
    const text = await answer.text();
    return {
      status: answer.status,
      ms: performance.now() - began,
      retry: answer.headers.get("retry-after"),
      text,
      answer,
    };
  } catch (error) {
    return { status: 0, ms: performance.now() - began, retry: null, text: String(error.cause ?? error), answer: null };
  }
}

/** Opens a form of a page and fills it in, to be posted with `post`. */
export async function openForm(url, mark, fields, cookie) {
  const { text } = await ask(url, { cookie });
  const body = fieldsOf(text, mark);
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return body;
}

export const post = (url, body, cookie) =>
  ask(url, { method: "POST", body, cookie, headers: { origin: new URL(url).origin, "sec-fetch-site": "same-origin" } });

/** Signs in as a person of the demonstration; answers the cookies. */
export async function signIn(base, person) {
  const body = await openForm(`${base}/sign-in`, 'name="person"', { person });
  const { answer, status } = await post(`${base}/sign-in`, body);
  if (status !== 303) throw new Error(`${person} cannot sign in (${status})`);
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}

/** The addresses of all pages and downloads without a changing part, as the folders of `app/` have them. */
export function fixedPages(slug) {
  const folder = path.join(root, "app/o/[org]");
  return fs
    .readdirSync(folder, { recursive: true })
    .map((file) => String(file).replaceAll("\\", "/"))
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file) && !file.includes("["))
    .map((file) => `/o/${slug}/${file.replace(/\/?(page\.tsx|route\.ts)$/, "")}`.replace(/\/$/, ""))
    .sort();
}
