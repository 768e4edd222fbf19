/** Signs in as a demo person by the product's own form, without a script; answers the cookie. */
export async function signIn(base, person) {
  const page = await (await fetch(`${base}/sign-in`)).text();
  const form = formWith(page, 'name="person"');
  const body = bodyOf(form);
  body.set("person", person);
  const answer = await fetch(`${base}/sign-in`, {
    method: "POST",
    body,
    headers: { origin: base, "sec-fetch-site": "same-origin" },
    redirect: "manual",
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  if (!cookie) throw new Error(`sign-in answered ${answer.status}`);
  return cookie;
}

/** The first form of a page that holds a piece of markup. */
export function formWith(html, piece) {
  const form = (html.match(/<form[\s\S]*?<\/form>/g) ?? []).find((one) => one.includes(piece));
  if (!form) throw new Error(`no form with ${piece}`);
  return form;
}

/** Its hidden fields, as a browser would send them. */
export function bodyOf(form) {
  const body = new FormData();
  const plain = (text) => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&#x27;", "'");
  for (const tag of form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []) {
    const value = (name) => plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
    body.append(value("name"), value("value"));
  }
  return body;
}
