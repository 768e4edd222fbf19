import type { PostedForm } from "./posted";

type Page = {
  title: string;
  sentence: string;
  /** The address to try again. */
  path: string;
  nonce?: string | undefined;
  /** What was typed, to be sent again from here. */
  posted?: PostedForm | null;
  /** Signing in comes first; it opens beside this page, which keeps what was typed. */
  signIn?: boolean | undefined;
};

const style =
  "body{font:16px/1.5 system-ui,sans-serif;margin:12vh auto;max-width:40rem;padding:0 1.5rem;color:#1c2233;background:#faf8f3}" +
  "h1{font-size:1.6rem;line-height:1.2}button,a{font:inherit}dt{font-weight:600}dd{margin:0 0 1rem;white-space:pre-wrap;overflow-wrap:anywhere}" +
  "label{display:block;margin:1rem 0}@media(prefers-color-scheme:dark){body{color:#e8e6e0;background:#10131c}a{color:#a9c1ff}}";

/**
 * A page that needs nothing but itself: no database, no script, no style sheet. Shown when the product cannot draw its own.
 */
export const plainPage = ({ title, sentence, path, nonce, posted, signIn }: Page): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${asText(title)} · Throughline</title>` +
  `<meta name="viewport" content="width=device-width, initial-scale=1">` +
  `${nonce ? `<style nonce="${asText(nonce)}">${style}</style>` : ""}</head><body><main id="main">` +
  `<h1>${asText(title)}</h1><p>${asText(sentence)}</p>${signIn ? `<p><a href="/sign-in" target="_blank" rel="noopener">Sign in</a></p>` : ""}${posted ? again(path, posted) : link(path)}</main></body></html>`;

const link = (path: string): string => `<p><a href="${asText(path)}">Try again</a> · <a href="/">Go home</a></p>`;

function again(path: string, { fields, secrets, files, isReadOnly }: PostedForm): string {
  const hidden = fields.map(
    ({ name, value }) => `<input type="hidden" name="${asText(name)}" value="${asText(value)}">`,
  );
  const asked = [
    ...secrets.map((name) => `<label>Password <input type="password" name="${asText(name)}" required></label>`),
    ...files.map((name) => `<label>Choose the file again <input type="file" name="${asText(name)}"></label>`),
  ];
  const typed = fields.filter(({ name, value }) => value.trim() && isTyped(name, value));
  const shown = typed.map(({ name, value }) => `<dt>${asText(wordsOf(name))}</dt><dd>${asText(value)}</dd>`);
  const all = shown.length ? `<h2>What you typed</h2><dl>${shown.join("")}</dl>` : "";
  if (isReadOnly) return all;
  return (
    `<form method="post" action="${asText(path)}" enctype="multipart/form-data">${hidden.join("")}${asked.join("")}` +
    `<p><button type="submit">Try again</button></p></form>${all}`
  );
}

/** Hidden fields of forms hold ids, keys and versions, which nobody typed. */
const isTyped = (name: string, value: string): boolean =>
  !/^\$ACTION|^(form\.|was\.)|^(org|version|next|idempotencyKey)$|Id$/.test(name) &&
  !/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);

const wordsOf = (name: string): string => {
  const words = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[._-]+/g, " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const asText = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r\n", "\n")
    .replaceAll("\n", "&#10;");
