import type { Page } from "@playwright/test";
import { expect, goneTo, postForm, test } from "./fixtures";
import { choiceOf, setStage } from "./steps/company";

const draft = {
  title: "Regional distributors",
  choice: "Regional distributors of chilled food, who pay per van for proof.",
  notDoing: "Independent grocers.",
};

async function fillTheme(page: Page): Promise<void> {
  await page.getByLabel("Name of the choice").fill(draft.title);
  await page.getByLabel("What we choose").fill(draft.choice);
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByText("Write what we will not do; without it there is no choice.").first()).toBeVisible();
  await expect(page.getByLabel("What we choose")).toHaveValue(draft.choice);
  await page.getByLabel("What we will not do").fill(draft.notDoing);
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Regional distributors\. A draft/);
}

test("an executive says who we are, makes a choice, puts it in force, and ends it by a decision", async ({ world }) => {
  const { page, request } = world.executive;
  await page.goto(world.at("strategy/identity"));
  await page.getByLabel("Who we are, in one sentence").fill("We prove that food stayed cold.");
  await page.getByRole("radio", { name: /^Scaling/ }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We prove that food stayed cold.");

  await goneTo(
    await postForm(request, world.at("kpis/new"), "Define a KPI", {
      title: "Recurring revenue",
      type: "increase_decrease",
      unit: "M€",
      lo: "3",
      hi: "",
      ownerId: await choiceOf(request, world.at("kpis/new"), "ownerId", "Elena"),
      teamId: await choiceOf(request, world.at("kpis/new"), "teamId", "Test"),
      visibility: "org",
    }),
  );
  await page.goto(world.at("strategy/themes/new"));
  await fillTheme(page);
  const address = new URL(page.url()).pathname;
  await expect(page.getByText("Name at least one KPI by which the theme is judged.")).toBeVisible();
  expect((await world.viewer.request.get(address)).status()).toBe(404);
  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByLabel("Recurring revenue").check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Put in force from today" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/In force since 29 June 2026, unchanged\./);
  expect((await world.viewer.request.get(address)).status()).toBe(200);

  await page.getByText("Retire this theme").click();
  await page.getByLabel("What was chosen instead").fill("Nothing yet.");
  await page.getByLabel("Why: name the evidence").fill("Nobody paid for proof.");
  await page.getByRole("button", { name: "Retire it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/It stood for less than a month/);
  await expect(page.getByText("Nobody paid for proof.")).toBeVisible();
  await page.getByRole("link", { name: "What changed since" }).click();
  for (const said of ["drafted the theme", "put the theme in force", "retired the theme"])
    await expect(page.getByText(`Elena Executive ${said}`)).toBeVisible();
});

test("others read identity and cannot write it; managers draft and do not enforce", async ({ world }) => {
  const { manager, contributor } = world;
  await contributor.page.goto(world.at("strategy/identity"));
  await expect(contributor.page.getByText("Executives write identity and stage.")).toBeVisible();
  expect((await contributor.request.get(world.at("strategy/themes/new"))).status()).toBe(404);
  await manager.page.goto(world.at("strategy/themes/new"));
  await fillTheme(manager.page);
  await expect(manager.page.getByRole("button", { name: "Put in force from today" })).toHaveCount(0);
});

test("two executives who edit identity at once lose nothing", async ({ world }) => {
  const { page, request } = world.executive;
  await page.goto(world.at("strategy/identity"));
  await setStage(request, world.at("strategy/identity"), {
    identityStatement: "Said meanwhile.",
    stage: "established",
  });
  await page.getByLabel("Who we are, in one sentence").fill("Typed first.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Said meanwhile.").first()).toBeVisible();
  await expect(page.getByLabel("Who we are, in one sentence")).toHaveValue("Typed first.");
});

test("a theme of the demo shows its numbers over its whole life", async ({ demo }) => {
  const page = await demo("ivandaele");
  await page.goto("/o/larkfield/strategy/identity");
  await page.getByRole("link", { name: "Regional distributors" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Two months in force, unchanged/);
  await expect(page.getByText(/Annual recurring revenue rose from 3\.26/).first()).toBeVisible();
});
