import { expect, goneTo, password, postForm, test } from "./fixtures";

test("a person signs up, makes an organization, signs out and in again, without JavaScript", async ({ world }) => {
  const { request, email } = world.executive;
  const home = await request.get(world.at());
  expect(await home.text()).toContain("Elena Executive");
  expect(await goneTo(await postForm(request, world.at(), "Sign out", {}))).toContain("/sign-in");
  expect((await request.get(world.at(), { maxRedirects: 0 })).status()).toBe(307);
  expect(await goneTo(await postForm(request, "/sign-in", "Sign in", { email, password }))).toBe("/");
  expect((await request.get(world.at(), { maxRedirects: 0 })).status()).toBe(200);
});

test("a wrong password is one sentence, and what was typed stays", async ({ person }) => {
  const { page, email } = await person("Wim Wrong");
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill("not the right one at all");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("This address and password do not go together.").first()).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
  const answer = await postForm(page.request, "/sign-in", "Sign in", { email, password: "not the right one at all" });
  expect(await answer.text()).toContain(email);
  expect(await answer.text()).not.toContain("not the right one at all");
});

test("another organization does not exist for somebody who is not in it", async ({ world, person }) => {
  const stranger = await person("Stella Stranger");
  expect((await stranger.request.get(world.at())).status()).toBe(404);
  expect((await stranger.request.get("/o/no-such-organization")).status()).toBe(404);
});

test("the demo's people are one click away", async ({ demo }) => {
  const page = await demo("lnovak");
  await page.goto("/o/larkfield");
  await expect(page.getByRole("button", { name: /Luka Novak/ })).toBeVisible();
});

test("every answer carries a policy with a nonce of its own, whatever its address ends in", async ({ request }) => {
  const nonces = new Set<string>();
  const paths = ["/sign-in", "/sign-in?next=/a.svg", "/o/nobody?x=.txt", "/nothing.png", "/mark.svg", "/api/health"];
  for (const path of paths) {
    const headers = (await request.get(path)).headers();
    const policy = headers["content-security-policy"] ?? "none";
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["strict-transport-security"], path).toContain("max-age=");
    expect(headers["referrer-policy"], path).toBe("strict-origin-when-cross-origin");
    expect(policy, path).toContain("object-src 'none'; base-uri 'none'");
    nonces.add(/'nonce-([0-9a-f]{32})'/.exec(policy)?.[1] ?? "none");
  }
  expect(nonces.size).toBe(paths.length);
});
