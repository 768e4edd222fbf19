import zlib from "node:zlib";

const scripts = new Map();

/** How large the scripts of a page are, compressed as the server sends them. */
async function scriptBytes(base, html) {
  const tags = html.match(/<script[^>]+src="[^"]+\.js"[^>]*>/g) ?? [];
  // Browsers of today leave out what is marked for those of yesterday.
  const today = tags.filter((tag) => !/\snomodule/i.test(tag));
  const sources = new Set(today.map((tag) => /src="([^"]+)"/.exec(tag)?.[1]));
  let sum = 0;
  for (const source of sources) {
    if (!scripts.has(source)) {
      const text = Buffer.from(await (await fetch(base + source)).arrayBuffer());
      scripts.set(source, zlib.gzipSync(text).length);
    }
    sum += scripts.get(source);
  }
  return sum;
}

/** The most elements that a row of a table on this page has. */
function widestRow(html) {
  let most = 0;
  for (const [body] of html.matchAll(/<tbody[\s\S]*?<\/tbody>/g))
    for (const [row] of body.matchAll(/<tr[\s\S]*?<\/tr>/g)) most = Math.max(most, (row.match(/<[a-z]/g) ?? []).length);
  return most;
}

/** Asks for a page and says what it costs. */
export async function visit(base, path, cookie) {
  const answer = await fetch(base + path, { headers: { cookie }, redirect: "manual" });
  const text = await answer.text();
  const isPage = /html/.test(answer.headers.get("content-type") ?? "");
  return {
    status: answer.status,
    statements: Number(answer.headers.get("x-statements") ?? 0),
    html: isPage ? Buffer.byteLength(text) : 0,
    row: isPage ? widestRow(text) : 0,
    script: isPage && answer.status === 200 ? await scriptBytes(base, text) : 0,
    hasTable: /<tbody/.test(text),
  };
}

/** Signs in by the product's own form, without a script; answers the cookies. */
export async function signIn(base, email, password) {
  const page = await (await fetch(`${base}/sign-in`)).text();
  const form = (page.match(/<form[\s\S]*?<\/form>/g) ?? []).find((one) => one.includes('name="email"')) ?? "";
  const body = new FormData();
  const plain = (text) => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&#x27;", "'");
  for (const [tag] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const value = (name) => plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
    body.append(value("name"), value("value"));
  }
  body.set("email", email);
  body.set("password", password);
  const headers = { origin: base, "sec-fetch-site": "same-origin" };
  const answer = await fetch(`${base}/sign-in`, { method: "POST", body, headers, redirect: "manual" });
  const cookies = answer.headers.getSetCookie().map((one) => one.split(";")[0]);
  if (cookies.length === 0) throw new Error(`${email}: sign-in answered ${answer.status}`);
  return cookies.join("; ");
}
