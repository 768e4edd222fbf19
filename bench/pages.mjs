import { bodyOf, formWith, signIn } from "./session.mjs";

/**
 * The probes: each page of the product beside a bare page of the same job (bench/bare). Bare means what a plain Next
 * application would do for these rows, and no more: it looks up the session, reads the same rows of the same database by
 * plain queries, and renders their columns as words with next/link. It has no shell around the page, no filter, no
 * drawing, no policy on rows, and the server's own settings.
 */
export async function probesOf(base, bare, bareCookie) {
  const cookies = {
    coo: await signIn(base, "gpugh"),
    author: await signIn(base, "cdubois"),
    lead: await signIn(base, "dverhoeven"),
  };
  const page = (path, cookie) => () => fetch(base + path, { headers: { cookie } });
  const brief = await linkTo(
    base,
    "/o/larkfield/briefs",
    cookies.author,
    /\/o\/larkfield\/briefs\/[0-9a-f-]{36}/,
    "Own the dock",
  );
  const objective = await linkTo(
    base,
    "/o/larkfield/objectives",
    cookies.lead,
    /\/o\/larkfield\/objectives\/[0-9a-f-]{36}/,
    "Install once",
  );
  const measure = await linkTo(
    base,
    objective,
    cookies.lead,
    /\/o\/larkfield\/measures\/[0-9a-f-]{36}/,
    "Median install hours",
  );
  const project = await linkTo(
    base,
    "/o/larkfield/projects",
    cookies.lead,
    /\/o\/larkfield\/projects\/[0-9a-f-]{36}/,
    "Two-hour install kit",
  );
  return {
    cookies,
    brief,
    measure,
    probes: [
      {
        name: "objectives list",
        beside: "objectives",
        most: 2,
        send: page("/o/larkfield/objectives?life=all", cookies.coo),
      },
      { name: "work list", beside: "work", most: 2, send: page("/o/larkfield/work", cookies.coo) },
      { name: "triage of 50", beside: "friction", most: 2.5, send: page("/o/larkfield/friction", cookies.author) },
      { name: "home", beside: "home", most: 2.5, send: page("/o/larkfield", cookies.author) },
      { name: "brief", beside: "brief", most: 2.5, send: page(brief, cookies.author) },
      { name: "forecast", beside: "forecast", most: 3, send: page(project, cookies.lead) },
      ...["objectives", "work", "friction", "home", "brief", "forecast"].map((page) => ({
        name: `bare ${page}`,
        send: () => fetch(`${bare}/${bareOf[page]?.(brief, project) ?? page}`, { headers: { cookie: bareCookie } }),
      })),
    ],
  };
}

const idOf = (path) => path.split("/").at(-1);

/** Bare pages of one thing carry its id. */
const bareOf = {
  brief: (brief) => `brief/${idOf(brief)}`,
  forecast: (_, project) => `forecast/${idOf(project)}`,
};

async function linkTo(base, path, cookie, pattern, text) {
  const html = await (await fetch(base + path, { headers: { cookie } })).text();
  const at = html.indexOf(text);
  const found =
    [...html.matchAll(new RegExp(pattern, "g"))].filter((match) => match.index < at).at(-1) ?? pattern.exec(html);
  if (!found) throw new Error(`no ${pattern} on ${path}`);
  return found[0];
}

/** Check-ins posted by the objective's own form, each with a key of its own; milliseconds until the whole answer is read. */
export async function timeCheckIns(base, cookie, path, count = 40) {
  const html = await (await fetch(base + path, { headers: { cookie } })).text();
  const form = formWith(html, 'aria-label="Check in"');
  const times = [];
  for (let index = -5; index < count; index++) {
    const body = bodyOf(form);
    body.set("key", `bench-${Date.now()}-${index}`);
    body.set("value", String(4 + (index % 3) / 10));
    body.set("confidence", "4");
    body.set("asOf", "2026-06-29");
    body.set("note", "");
    const begin = performance.now();
    const answer = await fetch(base + path, {
      method: "POST",
      body,
      headers: { cookie, origin: base, "sec-fetch-site": "same-origin" },
      redirect: "manual",
    });
    await answer.arrayBuffer();
    if (answer.status >= 400) throw new Error(`a check-in answered ${answer.status}`);
    if (index >= 0) times.push(performance.now() - begin);
  }
  return times.sort((a, b) => a - b)[Math.ceil(times.length / 2) - 1];
}
