import { expect, postForm, test } from "./fixtures";
import { choiceOf } from "./steps/company";

test("who leaves hands over what was theirs; reasons are for admins; they can be taken back", async ({ world }) => {
  const { admin, executive, contributor, manager, viewer } = world;
  const path = world.at("work/new");
  for (const title of ["Fit the bracket", "Order metal"])
    await postForm(contributor.request, path, "customerVisible", {
      title,
      detail: "",
      type: "task",
      projectId: "",
      teamId: world.teams.field,
      assigneeId: await choiceOf(contributor.request, path, "assigneeId", contributor.name),
      accepterId: "",
      dueOn: "",
    });
  const page = admin.page;
  await page.goto(world.at("settings"));
  const member = (await page.getByRole("link", { name: contributor.name }).getAttribute("href")) ?? "";
  await page.goto(member);
  for (const who of [manager, contributor, viewer])
    expect((await who.request.get(`${member}/departure`)).status()).toBe(404);
  await page.getByRole("link", { name: "Record the departure" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Two things need somebody new.");
  await expect(page.getByText("Fit the bracket").first()).toBeVisible();
  await expect(page.getByLabel("2 work items")).toHaveValue(/[0-9a-f-]{36}/);
  await page.getByRole("button", { name: "Record the departure" }).click();
  await expect(page.getByText("Say who ended it.").first()).toBeVisible();
  await page.getByLabel("They chose to leave").check();
  await page.getByLabel("Why", { exact: true }).selectOption({ label: "Tools" });
  await page.getByLabel("Who takes Order metal").selectOption({ label: "nobody yet" });
  await page.getByRole("button", { name: "Record the departure" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("has left.");
  await expect(page.getByText("They chose to leave")).toBeVisible();
  await expect(page.getByText("1 open thing is still theirs")).toBeVisible();
  expect((await contributor.request.get(world.at())).status()).toBe(404);
  await manager.page.goto(world.at("work?view=backlog"));
  await expect(manager.page.getByRole("row", { name: /Fit the bracket/ })).toContainText(manager.name);
  await expect(manager.page.getByRole("row", { name: /Order metal/ })).toContainText(contributor.name);

  await page.getByRole("link", { name: "Hand over" }).click();
  await page.getByRole("button", { name: "Hand over" }).click();
  await expect(page.getByText("Nothing open is theirs any more.")).toBeVisible();
  await page.getByRole("link", { name: "What changed" }).click();
  await expect(page.getByText("Ada Admin recorded the departure")).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("tools");

  // Nobody was here half a year ago: that is said, not guessed.
  await executive.page.goto(world.at("people"));
  await expect(executive.page.getByRole("row", { name: /Field/ })).toContainText("not enough data");
  await page.goto(member);
  await expect(page.getByRole("button", { name: "Take back" })).toBeVisible();
  await expect(page.getByText("They chose to leave")).toBeVisible();
});

test("a suspended member's things wait to be handed over", async ({ world }) => {
  const page = world.admin.page;
  await page.goto(world.at("settings"));
  await page.getByRole("link", { name: world.manager.name }).click();
  await page.getByRole("button", { name: "Suspend" }).click();
  await expect(page.getByText("1 open thing is still theirs")).toBeVisible();
  await page.getByRole("link", { name: "Hand over" }).click();
  await expect(page.getByText("1 team led")).toBeVisible();
  await page.getByRole("button", { name: "Hand over" }).click();
  await expect(page.getByText("Nothing open is theirs any more.")).toBeVisible();
});

test("in Larkfield two of about six left Field Install; why is for admins alone", async ({ demo }) => {
  const reads = async (id: string) => {
    const page = await demo(id);
    const home = new URL(page.url()).pathname.startsWith("/o/") ? new URL(page.url()).pathname : "/o/larkfield";
    await page.goto(`${home}/people`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("2 of about 61 people left in six months.");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("In Field Install it is 2 of about 6.");
    const row = page.getByRole("row", { name: /Field Install/ });
    await expect(row).toContainText("68");
    await expect(row.getByText("lit", { exact: true })).toBeVisible();
    const whole = page.getByRole("row", { name: /The whole organization/ });
    await expect(whole).toContainText("6.6");
    await expect(whole).toContainText("not lit");
    return row;
  };
  await expect(await reads("tarkwright")).toContainText("unrealistic goals 1");
  await expect(await reads("lnovak")).not.toContainText("unrealistic");
  await expect(await reads("hstrand")).not.toContainText("unrealistic");
});
