import { expect, goneTo, password, postForm, test } from "./fixtures";
import { aDraft, aTheme, wholeBrief, write } from "./steps/brief";
import { draftObjective } from "./steps/objective";
import { pick } from "./steps/pick";

test("a request that fails leaves the form as it is; sent again it makes one thing, says so and is empty", async ({
  world,
}) => {
  const { page } = world.manager;
  await page.goto(world.at("work/new"));
  const title = page.getByLabel("What there is to do");
  await title.fill("Order brackets");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByText("This could not reach the server. What you typed is still here.")).toBeVisible();
  await expect(title).toHaveValue("Order brackets");
  await page.context().setOffline(false);

  await page.route("**/work/new", (route) =>
    route.request().method() === "POST"
      ? route.fulfill({ status: 502, body: "<h1>Bad gateway</h1>" })
      : route.fallback(),
  );
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(title).toHaveValue("Order brackets");
  await page.unroute("**/work/new");

  // What the server refuses before it reads it is said in its own words.
  const long = page.getByLabel("More, if it needs more");
  await long.fill("a".repeat(1_100_000));
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("more than the 1 MB that can be sent here. Nothing was saved.")).toBeVisible();
  await expect(title).toHaveValue("Order brackets");
  await long.fill("");

  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Written down.")).toBeVisible();
  await expect(title).toHaveValue("");
  await title.fill("Order cables");
  await page.getByRole("button", { name: "Write it down" }).click();
  await page.getByRole("link", { name: "Order cables" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Order cables");
  await page.goto(world.at("work?view=all"));
  await expect(page.getByRole("link", { name: "Order brackets", exact: true })).toHaveCount(1);

  // What was done is taken back where it was done; what ends is asked for first.
  await page.getByRole("link", { name: "Order cables", exact: true }).click();
  await page.getByRole("button", { name: "Ready", exact: true }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("It is in the backlog")).toBeVisible();
  await page.getByText("Cancel", { exact: true }).click();
  await page.getByRole("button", { name: "Yes, cancel it" }).click();
  await expect(page.getByText("It is cancelled")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("It is in the backlog")).toBeVisible();
});

test("a half-written brief survives Ctrl+K, a reload and a press of Publish", async ({ world }) => {
  const { page, request } = world.executive;
  const brief = await aDraft(world, request, { title: "Own the dock", themeId: await aTheme(world) });
  await write(request, brief, wholeBrief, { recipientIds: [world.manager.name] });
  await page.goto(`${brief}/edit`);
  await page.locator("html[data-keys=on]").waitFor();
  const purpose = page.getByLabel("Purpose", { exact: true });
  await purpose.fill("No load is lost unseen.");

  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    return asked.length === 1 ? dialog.dismiss() : dialog.accept();
  });
  await page.keyboard.press("Control+k");
  await expect.poll(() => asked.length).toBe(1);
  expect(asked[0]).toContain("has not been sent");
  await expect(purpose).toHaveValue("No load is lost unseen.");
  await page.keyboard.press("Control+k");
  await page.waitForURL(/\/find/);

  await page.goto(`${brief}/edit`);
  await expect(purpose).toHaveValue(wholeBrief.purpose);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(purpose).toHaveValue("No load is lost unseen.");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.waitForURL(/\/publish$/);
  await page.goto(`${brief}/edit`);
  await expect(purpose).toHaveValue("No load is lost unseen.");
  await expect(page.getByRole("button", { name: "Continue" })).toHaveCount(0);
});

test("who writes on after the session has ended signs in and sends it; nobody else sends it for them", async ({
  world,
}) => {
  const { page, request, email } = world.contributor;
  await page.goto(world.at("friction/new"));
  await page.getByRole("textbox", { name: "What is in the way" }).fill("The bracket does not fit");
  const headers = { "sec-fetch-site": "same-origin" };
  await request.post("/sign-out", { headers, form: {} });
  const send = page.locator("form[aria-label='Raise friction'] button[type=submit]").first();
  await send.click();
  await expect(page.getByText("Your session has ended. What you typed is still here.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "What is in the way" })).toHaveValue("The bracket does not fit");

  await goneTo(await postForm(request, "/sign-in", "Sign in", { email: world.manager.email, password }));
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Somebody else is signed in here now.")).toBeVisible();
  await request.post("/sign-out", { headers, form: {} });
  await goneTo(await postForm(request, "/sign-in", "Sign in", { email, password }));
  await send.click();
  await page.waitForURL(/\/friction\/[0-9a-f-]{36}/);
  await expect(page.getByText("The bracket does not fit").first()).toBeVisible();
});

test("Back after a create leads to a form that makes another; a deleted draft comes back at once", async ({
  world,
}) => {
  const { page } = world.executive;
  const theme = await aTheme(world);
  await page.goto(world.at("objectives/new"));
  await page.getByLabel("Where it leads, in words").fill("Install once");
  await pick(page, "Theme", "Regional distributors");
  await page.getByLabel("Due").fill("2026-12-18");
  await page.getByRole("button", { name: "Draft it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Install once");
  await page.goBack();
  await page.getByLabel("Where it leads, in words").fill("Come back never");
  await pick(page, "Theme", "Regional distributors");
  await page.getByLabel("Due").fill("2026-12-18");
  await page.getByRole("button", { name: "Draft it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Come back never");

  await page.goto(await draftObjective(world, world.executive, world.executive, theme, { title: "Begun by mistake" }));
  await page.getByText("Delete the draft").click();
  await page.getByRole("button", { name: "Yes, delete it" }).click();
  await expect(page.getByText("The draft is deleted.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Begun by mistake");

  // Without a script: the same key with other content makes the next one, with the same content leads to the first.
  const { request } = world.executive;
  const fields = {
    key: "one-key-of-a-form",
    title: "Sent without a script",
    kind: "committed",
    teamId: world.teams.field,
    ownerId:
      /name="ownerId"[\s\S]*?value="([0-9a-f-]{36})"/.exec(
        await (await request.get(world.at("objectives/new"))).text(),
      )?.[1] ?? "",
    themeId: theme,
    startOn: "2026-06-29",
    dueOn: "2026-12-18",
  };
  const send = async (more = {}) =>
    goneTo(await postForm(request, world.at("objectives/new"), "Draft an objective", { ...fields, ...more }));
  const first = await send();
  expect(await send()).toBe(first);
  expect(await send({ title: "Written into the same form" })).not.toBe(first);
});
