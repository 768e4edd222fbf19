import { expect, goneTo, password, postForm, test } from "./fixtures";
import { choiceOf, invite } from "./steps/company";

test("a new person opens a link, makes an account, joins, finds the way to another organization and out", async ({
  world,
  person,
  browser,
}) => {
  const admin = world.executive.page;
  await admin.goto(world.at("settings"));
  await admin.getByRole("textbox", { name: "Invite people" }).fill("nora@new.test, not-an-address");
  await admin.getByRole("button", { name: "Make links" }).click();
  await expect(admin.getByText("This is no address: not-an-address").first()).toBeVisible();
  await expect(admin.getByRole("textbox", { name: "Invite people" })).toHaveValue("nora@new.test, not-an-address");
  const email = `nora.${world.slug}@new.test`;
  await admin.getByRole("textbox", { name: "Invite people" }).fill(email);
  await admin.getByLabel("Role").first().selectOption("manager");
  await admin.getByRole("button", { name: "Make links" }).click();
  const link = new URL((await admin.locator(".secrets code").textContent()) ?? "").pathname;

  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByText(`${email} is invited as a manager.`)).toBeVisible();
  await page.getByLabel("Your name").fill("Nora New");
  await page.getByRole("textbox", { name: "Password" }).fill("short");
  await page.getByRole("button", { name: "Make the account and join" }).click();
  await expect(page.getByText("Use at least 12 characters", { exact: false }).first()).toBeVisible();
  await expect(page.getByLabel("Your name")).toHaveValue("Nora New");
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Make the account and join" }).click();
  await expect(page).toHaveURL(world.at());
  expect((await page.goto(link))?.status()).toBe(404);

  const own = await person("Olga Owner");
  await goneTo(
    await postForm(own.request, "/organizations/new", "Make an organization", {
      name: `Second ${world.slug}`,
      slug: "",
      timeZone: "Europe/Brussels",
      identityStatement: "",
    }),
  );
  const place = (await own.request.get("/")).url();
  const second = await invite(own.request, `${new URL(place).pathname}/settings`, { addresses: email });
  await page.goto(second);
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await expect(page).toHaveURL(new URL(place).pathname);

  await page.getByRole("button", { name: /Nora New/ }).click();
  await page.getByRole("link", { name: "Switch organization" }).click();
  await page.getByRole("link", { name: /^Test / }).click();
  await expect(page).toHaveURL(world.at());
  await page.getByRole("button", { name: /Nora New/ }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.goto(world.at());
  await expect(page).toHaveURL(/sign-in/);
  await context.close();
});

test("a changed role holds at the next request, and everybody who may can read what changed", async ({ world }) => {
  const { contributor, executive } = world;
  expect((await contributor.request.get(world.at("strategy/themes/new"))).status()).toBe(404);
  const page = executive.page;
  await page.goto(world.at("settings"));
  await page.getByRole("link", { name: contributor.name }).click();
  await expect(page.getByLabel("Craft")).toBeVisible();
  await page.getByRole("combobox", { name: "Role", exact: true }).selectOption("manager");
  await page.getByLabel("Craft").fill("Routes");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: /Cleo Contributor/ })).toContainText("Manager");
  expect((await contributor.request.get(world.at("strategy/themes/new"))).status()).toBe(200);
  await page.getByRole("link", { name: contributor.name }).click();
  await page.getByRole("link", { name: "What changed" }).click();
  await expect(page.getByText("Elena Executive set role and team")).toBeVisible();
  const change = page.getByRole("listitem").filter({ hasText: "set role and team" });
  await expect(change).toContainText("contributor");
  await expect(change).toContainText("manager");
  const address = new URL(page.url()).pathname;
  expect((await contributor.request.get(address)).status()).toBe(404);
});

test("a suspended member is out at once", async ({ world }) => {
  const { viewer, admin } = world;
  expect((await viewer.request.get(world.at())).status()).toBe(200);
  await admin.page.goto(world.at("settings"));
  await admin.page.getByRole("link", { name: viewer.name }).click();
  await admin.page.getByRole("button", { name: "Suspend" }).click();
  await expect(admin.page.getByRole("button", { name: "Let in again" })).toBeVisible();
  const out = await viewer.request.get(world.at("strategy"));
  expect(new URL(out.url()).pathname).toBe("/organizations");
  expect(await out.text()).toMatch(/is suspended\. Ask one of its admins/);
});

test("somebody signed in with another address is asked first", async ({ world, person }) => {
  const link = await invite(world.executive.request, world.at("settings"), { addresses: `x.${world.slug}@new.test` });
  const olga = await person("Olga Other");
  await olga.page.goto(link);
  await expect(olga.page.getByText("Is that you too?")).toBeVisible();
  await olga.page.getByRole("button", { name: `Join as ${olga.email}` }).click();
  await expect(olga.page).toHaveURL(world.at());
});

test("settings show what is one's own, and nobody else's", async ({ world }) => {
  const { manager, contributor, executive } = world;
  await contributor.page.goto(world.at("settings"));
  await expect(contributor.page).toHaveURL(/settings\/account$/);
  for (const path of ["settings/teams", "settings/organization", "settings/teams/new"])
    expect((await contributor.request.get(world.at(path))).status()).toBe(404);
  const page = executive.page;
  await page.goto(world.at("settings/organization"));
  await page.getByLabel("Managers may invite contributors to their own team").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  const link = await invite(manager.request, world.at("settings"), {
    addresses: `field.${world.slug}@new.test`,
    teamId: await choiceOf(manager.request, world.at("settings"), "teamId", "Field"),
  });
  expect(link).toContain("/invite/");
});

test("a changed password ends the other sessions", async ({ world, browser }) => {
  const { manager } = world;
  const context = await browser.newContext();
  await goneTo(await postForm(context.request, "/sign-in", "Sign in", { email: manager.email, password }));
  expect((await context.request.get(world.at())).status()).toBe(200);
  const page = manager.page;
  await page.goto(world.at("settings/account"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account is open in two places.");
  await page.getByLabel("Present password").fill(password);
  await page.getByLabel("New password").fill("another lantern on the pier");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Every other session has ended.", { exact: false })).toBeVisible();
  expect((await context.request.get(world.at(), { maxRedirects: 0 })).status()).toBe(307);
  await context.close();
});

test("a role above the inviter's own waits for an executive, who finds it on their home and answers with one act", async ({
  world,
  person,
}) => {
  const settings = world.at("settings");
  const link = await invite(world.admin.request, settings, { role: "executive", addresses: "alias@e2e.test" });
  await world.admin.page.goto(settings);
  await expect(world.admin.page.getByText("Waits for an executive's confirmation.")).toBeVisible();
  const alias = await person("Alma Alias");
  expect((await alias.request.get(link)).status()).toBe(404);

  const page = world.executive.page;
  await page.goto(world.at());
  await page.getByRole("link", { name: "alias@e2e.test" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ada Admin asks for the role executive");
  const question = new URL(page.url()).pathname;
  for (const who of [world.admin, world.manager, world.viewer])
    expect((await who.request.get(question)).status()).toBe(404);
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.waitForURL(new RegExp(`${world.at()}$`));
  await expect(page.getByText("alias@e2e.test")).toHaveCount(0);
  expect((await alias.request.get(link)).status()).toBe(200);

  const refused = await invite(world.admin.request, settings, { role: "manager", addresses: "second@e2e.test" });
  await page.goto(world.at());
  await page.getByRole("link", { name: "second@e2e.test" }).first().click();
  await page.getByRole("button", { name: /^Refuse/ }).click();
  await page.waitForURL(new RegExp(`${world.at()}$`));
  expect((await alias.request.get(refused)).status()).toBe(404);
});
