import type { BrowserContext } from "@playwright/test";
import { expect, goneTo, password, postForm, test } from "./fixtures";

const sessionCookie = async (context: BrowserContext) =>
  (await context.cookies()).find(({ name }) => /^(__Host-)?throughline$/.test(name));

test("next-auth's own endpoints lead through the same door: signing in, signing out, and nothing beside it", async ({
  world,
}) => {
  const { page, request, email } = world.manager;
  const before = await sessionCookie(page.context());
  await page.goto(world.at());
  const asked = page.waitForRequest((one) => one.url().endsWith("/api/auth/signout"));
  await page.getByRole("button", { name: "Mara Manager" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await asked;
  await expect(page).toHaveURL(/\/sign-in$/);
  if (!before) throw new Error("no session cookie");
  // The cookie of before opens nothing any more, not even through next-auth.
  await page.context().addCookies([before]);
  expect((await request.get(world.at(), { maxRedirects: 0 })).status()).toBe(307);
  const ended = (await (await request.get("/api/auth/session")).json()) as { user?: unknown; expires?: string };
  expect(ended.user).toBeUndefined();
  expect(Date.parse(ended.expires ?? "1970-01-01")).toBeLessThan(Date.now());
  await page.context().clearCookies();

  await page.goto(`/sign-in?next=${encodeURIComponent(world.at("work"))}`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  const posted = page.waitForRequest((one) => one.url().endsWith("/api/auth/callback/credentials"));
  await page.getByRole("button", { name: "Sign in" }).click();
  await posted;
  await expect(page).toHaveURL(new RegExp(`${world.at("work")}$`));
});

test("the limits of the door count at next-auth's endpoint too, and a token of its own never answers", async ({
  person,
  playwright,
  baseURL,
}) => {
  const { email } = await person("Lara Limited");
  const stranger = await playwright.request.newContext({ ...(baseURL ? { baseURL } : {}) });
  const { csrfToken } = (await (await stranger.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const origin = new URL(baseURL ?? "").origin;
  const answers: number[] = [];
  for (let turn = 0; turn < 7; turn++) {
    const form = { csrfToken, email, password: `wrong for the ${turn}th time`, json: "true" };
    const headers = { origin, "sec-fetch-site": "same-origin" };
    const answer = await stranger.post("/api/auth/callback/credentials", { form, headers });
    answers.push(answer.status());
    if (answer.status() === 429) expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
  }
  expect(answers.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
  expect(answers.slice(5)).toEqual([429, 429]);
  await stranger.dispose();
});

test("without a script a form whose session has ended is kept on a page that signs in, and is sent then", async ({
  world,
}) => {
  const { page, request, email } = world.contributor;
  const before = await page.context().cookies();
  expect(await goneTo(await postForm(request, world.at(), "Sign out", {}))).toContain("/sign-in");
  await goneTo(await postForm(request, "/sign-in", "Sign in", { email, password }));
  const form = world.at("friction/new");
  const now = await page.context().cookies();
  // The page was opened while signed in; the session that sends it is one that has ended meanwhile.
  const opened = await request.get(form);
  expect(opened.status()).toBe(200);
  const html = await opened.text();
  await page.context().clearCookies();
  await page.context().addCookies(before);
  const source = (html.match(/<form[\s\S]*?<\/form>/g) ?? []).find((one) =>
    one.includes('aria-label="Raise friction"'),
  );
  const hidden = [...(source ?? "").matchAll(/<input type="hidden"[^>]*>/g)].map(([tag]) => {
    const value = (name: string) =>
      (new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
    return [value("name"), value("value")] as const;
  });
  const body = new FormData();
  for (const [name, value] of hidden) body.append(name, value);
  for (const [name, value] of Object.entries({
    title: "The lift is stuck again",
    kind: "tools",
    severity: "medium",
    detail: "",
    hoursLostPerWeek: "",
  }))
    body.set(name, value);
  const headers = { origin: new URL(opened.url()).origin, "sec-fetch-site": "same-origin" };
  const answer = await request.post(form, { multipart: body, headers, maxRedirects: 0 });
  expect(answer.status()).toBe(401);
  const kept = await answer.text();
  expect(kept).toContain("The lift is stuck again");
  expect(answer.url()).not.toContain("stuck");
  await page.context().clearCookies();
  await page.context().addCookies(now);
  await page.setContent(kept);
  const again = new FormData();
  for (const field of await page.locator("form input[type=hidden]").all())
    again.append((await field.getAttribute("name")) ?? "", await field.inputValue());
  const sent = await request.post(form, { multipart: again, headers, maxRedirects: 0 });
  expect(sent.status()).toBe(303);
  expect(await (await request.get(world.at("friction/list?show=mine"))).text()).toContain("The lift is stuck again");
});
