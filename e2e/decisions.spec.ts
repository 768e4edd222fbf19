import { expect, goneTo, postForm, test } from "./fixtures";
import { aDraft, aTheme, publish, write } from "./steps/brief";
import { pick } from "./steps/pick";

test("a lesson goes to the author of its brief, who must answer; the raiser reads the answer", async ({ world }) => {
  const theme = await aTheme(world);
  const brief = await aDraft(world, world.executive.request, { title: "Own the dock", themeId: theme });
  await write(world.executive.request, brief, {}, { recipientIds: ["Mara Manager"] });
  await publish(world.executive.request, brief);
  const own = world.contributor.page;
  await own.goto(brief);
  await own.getByRole("link", { name: "Write down a lesson" }).click();
  await own.getByRole("button", { name: "Send it" }).click();
  await expect(own.getByText("Say it in a sentence.").first()).toBeVisible();
  await own.getByLabel("In a sentence").fill("Fit the bracket before the sensor");
  await own.getByRole("button", { name: "Send it" }).click();
  await expect(own.getByRole("heading", { name: "Fit the bracket before the sensor" })).toBeVisible();
  const place = new URL(own.url()).pathname;

  const author = world.executive.page;
  await author.goto(world.at());
  await author.getByRole("link", { name: "Fit the bracket before the sensor" }).click();
  await author.getByRole("radio", { name: /^Adopted/ }).check();
  await author.getByLabel("In a sentence").fill("The next version says so.");
  await author.getByRole("button", { name: "Answer" }).click();
  await expect(author.getByText("Name what it changed", { exact: false }).first()).toBeVisible();
  await author.getByRole("combobox", { name: "What it changed" }).selectOption({ label: "Own the dock, version 1" });
  await author.getByRole("button", { name: "Answer" }).click();
  await expect(author.getByText("version 1 of the brief")).toBeVisible();
  await own.goto(place);
  await expect(own.getByText("The next version says so.")).toBeVisible();
  expect((await world.viewer.request.get(world.at("lessons/new"))).status()).toBe(404);
});

test("a decision is recorded, comes back on its day and says what happened; Larkfield's are overdue and wait", async ({
  world,
  demo,
}) => {
  const page = world.executive.page;
  await page.goto(world.at("decisions"));
  await page.getByRole("link", { name: "Record a decision" }).first().click();
  await page.getByRole("radio", { name: /^Means move/ }).check();
  await page.getByLabel("The question").fill("Who helps in the field?");
  await page.getByLabel("What was chosen").fill("Two people from Cloud.");
  await page.getByLabel("Why", { exact: true }).fill("The backlog is nine weeks.");
  await page.getByRole("button", { name: "Record it" }).click();
  await expect(page.getByText("Say how it stands now.").first()).toBeVisible();
  await expect(page.getByLabel("What was chosen")).toHaveValue("Two people from Cloud.");
  await page.getByLabel("Before (where means move)").fill("Field 5");
  await page.getByLabel("After", { exact: true }).fill("Field 7");
  await page.getByLabel("Look again on").fill("2026-07-10");
  await page.getByRole("button", { name: "Record it" }).click();
  await expect(page.getByRole("heading", { name: "Two people from Cloud." })).toBeVisible();
  await page.getByText("Look at it again").click();
  await page.getByLabel("What really happened").fill("One came.");
  await page.getByRole("button", { name: "Say what happened" }).click();
  await expect(page.getByText("One came.")).toBeVisible();

  const leader = await demo("ivandaele");
  await leader.goto("/o/larkfield/decisions");
  await expect(leader.getByRole("heading", { level: 1 })).toContainText(
    "Six decisions. One proposal waits for a word; one decision was to be looked at again by now.",
  );
  await leader.goto("/o/larkfield");
  await expect(leader.getByRole("link", { name: /Two people from Assembly to Field/ })).toHaveCount(1);
  await leader.goto("/o/larkfield/briefs?part=ended");
  await leader.getByRole("link", { name: "Win the independents online" }).click();
  await expect(leader.getByText("Learning.", { exact: true })).toBeVisible();
  await expect(leader.getByText(/in force 87 days, where its work needed 74; 1 of 3 finished/)).toBeVisible();
});

test("a review runs on what the data say, and the next one opens with what was promised", async ({ world, demo }) => {
  const { executive } = world;
  const theme = await aTheme(world);
  const brief = await aDraft(world, executive.request, { title: "Own the dock", themeId: theme });
  await write(executive.request, brief, {}, { recipientIds: ["Mara Manager"] });
  await publish(executive.request, brief);
  await goneTo(
    await postForm(world.contributor.request, world.at("lessons/new"), "Write down a lesson", {
      kind: "lesson",
      text: "Vans come first",
      to: `brief:${brief.split("/").at(-1)}`,
    }),
  );
  const page = executive.page;
  await page.goto(world.at("reviews/new"));
  await page.getByRole("radio", { name: "strategy, monthly" }).check();
  await pick(page, "Of which team", world.slug.replace("test-", "Test "));
  await page.getByRole("button", { name: "Plan it" }).click();
  await page.getByRole("button", { name: "Open the review" }).click();
  await expect(page.getByRole("heading", { name: /none spoken about yet/ })).toBeVisible();
  const lessons = page.getByRole("region", { name: "Lessons without an answer" });
  await lessons.getByText("What was said", { exact: true }).first().click();
  await lessons.getByLabel("What was said", { exact: true }).fill("We answer it this week.");
  await lessons.getByLabel("Promised").fill("An answer to Cleo");
  await lessons.getByRole("button", { name: "Write it down" }).click();
  await expect(lessons.getByText("A promise has words, one person and a day.").first()).toBeVisible();
  await pick(lessons, "by", "Mara Manager");
  await lessons.getByLabel("until").fill("2026-07-06");
  await lessons.getByRole("button", { name: "Write it down" }).click();
  await expect(lessons.locator("p.said")).toHaveText("We answer it this week.");
  await page.getByRole("button", { name: "Close the review" }).click();
  await expect(page.getByRole("definition").filter({ hasText: /^closed$/ })).toBeVisible();
  await page.goto(world.at("reviews"));
  await page.locator("table.tbl tbody a").first().click();
  await expect(page.getByRole("heading", { name: "What we said, what happened" })).toBeVisible();
  await expect(page.getByText("An answer to Cleo")).toBeVisible();

  const leader = await demo("ivandaele");
  await leader.goto("/o/larkfield/reviews?kind=strategy_month");
  await leader.locator("table.tbl tbody a").first().click();
  for (const part of [
    "Strategic risks",
    "Execution risks",
    "Where we are behind",
    "What nobody has read",
    "Decisions to look at",
  ])
    await expect(leader.getByRole("heading", { name: new RegExp(part) })).toBeVisible();
});

test("a friction changes a brief: raised against its key task, named as the cause of the next version", async ({
  world,
}) => {
  const theme = await aTheme(world);
  const brief = await aDraft(world, world.executive.request, { title: "Own the dock", themeId: theme });
  await write(world.executive.request, brief, {}, { recipientIds: ["Mara Manager"] });
  await publish(world.executive.request, brief);
  const own = world.contributor.page;
  await own.goto(world.at("friction/new"));
  await own.getByRole("textbox", { name: "What is in the way" }).fill("Two hours cannot be done with the old bracket");
  await own.getByText("Say more, if you like").click();
  await own.getByLabel("The key task it contradicts").selectOption({ index: 1 });
  await own.getByRole("button", { name: "Raise it" }).click();
  await expect(own.getByRole("heading", { name: "Two hours cannot be done with the old bracket" })).toBeVisible();

  const author = world.executive.page;
  await author.goto(brief);
  await expect(author.getByText("One obstacle")).toBeVisible();
  await author.getByRole("button", { name: "Write a new version" }).click();
  await author.waitForURL(/\/edit$/);
  await author.getByLabel("Boundary 2").fill("No more than 25 vans a week");
  await author.getByRole("button", { name: "Save", exact: true }).click();
  await expect(author.getByText("Saved.")).toBeVisible();
  await author.getByRole("button", { name: "Publish", exact: true }).click();
  await author.getByLabel("Why the brief changes").fill("The bracket sets the pace.");
  await author.getByRole("checkbox", { name: /Two hours cannot be done/ }).check();
  await author.getByRole("button", { name: /^Publish/ }).click();
  await expect(author.getByText("Because of this:")).toBeVisible();
  await own.goto(brief);
  await own
    .locator(".vnote")
    .getByRole("link", { name: /Two hours cannot be done/ })
    .click();
  await expect(own.getByRole("heading", { name: "Two hours cannot be done with the old bracket" })).toBeVisible();
});
