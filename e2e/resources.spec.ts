import { expect, postForm, test } from "./fixtures";
import { pick } from "./steps/pick";

test("a week is told in half a minute, must make a hundred, and is asked for no more", async ({ world }) => {
  const { contributor, executive } = world;
  const page = contributor.page;
  await page.goto(world.at());
  await page.getByRole("link", { name: "Tell it" }).click();
  await page.getByLabel("Running work, without objective or project").selectOption("70");
  await expect(page.getByText("30 % missing")).toBeVisible();
  await page.getByRole("button", { name: "That was my week" }).click();
  await expect(page.getByText("That makes 70 %: 30 % of the week are missing.")).toBeVisible();
  await expect(page.getByLabel("Running work, without objective or project")).toHaveValue("70");
  await page.getByLabel("Process").selectOption("30");
  await page.getByRole("button", { name: "That was my week" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("is told");
  await page.goto(world.at());
  await expect(page.getByRole("heading", { name: "Where did your week go?" })).toHaveCount(0);

  // Without a script the same form posts, and its refusal keeps what was chosen.
  const told = await contributor.request.get(world.at("resources/week"));
  const names = [...(await told.text()).matchAll(/name="targets" value="([^"]+)"/g)].map(([, value]) => value ?? "");
  const short = await postForm(contributor.request, world.at("resources/week"), "Where your week went", {
    targets: names,
    shares: names.map((name) => (name === "run" ? "50" : "0")),
  });
  expect(await short.text()).toContain("That makes 50 %");

  const boss = executive.page;
  await boss.goto(world.at("resources"));
  await expect(boss.getByText("Nothing is planned and nothing recorded in these weeks.")).toBeVisible();
  // What one person told is nobody else's; what three have told is the organization's.
  for (const { request } of [executive, world.manager])
    await postForm(request, world.at("resources/week"), "Where your week went", { targets: ["run"], shares: ["100"] });
  await boss.reload();
  await expect(boss.getByRole("heading", { level: 1 })).toContainText("There is no plan to compare with.");
  expect((await world.viewer.request.get(world.at("resources"))).status()).toBe(404);
  expect((await world.viewer.request.get(world.at("resources/week"))).status()).toBe(404);
});

test("a plan is made, changed and kept in history", async ({ world }) => {
  const page = world.manager.page;
  await page.goto(world.at("resources/plan"));
  await page.getByRole("combobox", { name: "What is planned" }).selectOption("headcount");
  await page.getByLabel("How much").fill("-4");
  await page.getByLabel("From", { exact: true }).fill("2026-06-01");
  await page.getByLabel("To", { exact: true }).fill("2026-08-31");
  await pick(page, "From which team", "Field");
  await page.getByRole("button", { name: "Plan it" }).click();
  await expect(page.getByText("Write an amount above 0.")).toBeVisible();
  await page.getByLabel("How much").fill("4");
  await page.getByLabel("In words").fill("Thirty vans a week");
  await page.getByRole("button", { name: "Plan it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("One plan to hold reality against.");
  await page.getByRole("link", { name: "Field", exact: true }).click();
  const change = page.getByRole("form", { name: "Change the plan" });
  await change.getByLabel("How much").fill("5");
  await page.getByRole("button", { name: "Keep the change" }).click();
  await expect(page.getByRole("cell", { name: "5 people" })).toBeVisible();
  await page.getByRole("link", { name: "Field", exact: true }).click();
  await page.getByRole("link", { name: "What happened to it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect((await world.contributor.request.get(world.at("resources/plan"))).status()).toBe(404);
  expect((await world.manager.request.get(world.at("resources/import"))).status()).toBe(404);
});

test("Larkfield: every value of resource reality stands on its page", async ({ demo }) => {
  const page = await demo("mleclerc");
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto("/o/larkfield/resources");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    /218 of 1.068 days drained away in four weeks, 20.%/,
  );
  await expect(page.getByText(/19.% of the effort went elsewhere than planned/).first()).toBeVisible();
  const days = page.getByRole("table", { name: /^Days planned and spent by objective/ });
  for (const [objective, burn] of [
    ["Become the cold-proof", "75 %"],
    ["Install once", "69 %"],
    ["A sensor that survives", "88 %"],
    ["Proof without asking", "95 %"],
    ["Keep the grocers", "103 %"],
    ["Be known on the dock", "20 %"],
  ] as const)
    await expect(days.getByRole("row", { name: new RegExp(`^${objective}`) })).toContainText(
      burn.replace(" ", "\u00a0"),
    );
  await expect(days.getByRole("row", { name: /^Partner channel/ })).toContainText("no plan to compare");
  await expect(days.getByRole("row", { name: /^Restricted work/ })).toContainText("20");
  await expect(page.getByText("67 hours a week are lost while obstacles stay: 1.7 full-time people.")).toBeVisible();
  for (const words of ["Process 58 days", "Rework 54 days", "Meetings 46 days", "Software 44 days", "Travel 16 days"])
    expect(await page.locator("svg desc").allTextContents()).toContainEqual(expect.stringContaining(words));
  const spread = page.getByRole("table", { name: "How spread the days of each team are" });
  await expect(spread.getByRole("row", { name: /^Field/ })).toContainText("4.13spread thin");
  await expect(spread.getByRole("row", { name: /^Assembly/ })).toContainText("3.87watch");
  await expect(
    page.getByText(/Decided, not carried out: Assembly.* planned 4, there 6; Field.* planned 7, there 5/),
  ).toBeVisible();
  const flow = page.locator("figure", { hasText: "401 planned days left their objective" });
  await flow.getByText("Show data").click();
  await expect(flow.getByRole("row", { name: /^Install once/ })).toContainText("110");
  const csv = await page.request.get(await flow.getByRole("link", { name: "CSV" }).getAttribute("href").then(String));
  expect(csv.headers()["content-type"]).toContain("text/csv");
  expect(await csv.text()).toContain('"Install once, never come back",360,250');
  expect(errors).toEqual([]);

  await page.setViewportSize({ width: 390, height: 800 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  const ribbon = page.locator("figure svg.r0 path.rib").first();
  await expect(ribbon).toBeVisible();
  expect((await ribbon.boundingBox())?.width).toBeGreaterThan(80);

  await page.setViewportSize({ width: 1440, height: 900 });
  await days
    .getByRole("row", { name: /^Install once/ })
    .getByRole("link", { name: "Decide" })
    .click();
  await expect(page.getByRole("radio", { name: /^Means move/ })).toBeChecked();
  await expect(page.getByLabel("Before (where means move)")).toHaveValue(/250 of 360 planned days/);
  expect(
    await (
      await postForm(page.request, "/o/larkfield/resources/import", "Bring in money", {
        text: "side,amount,period_start,period_end\nactual,x,2026-03-30,2026-06-28",
      })
    ).text(),
  ).toContain("Line 2: Write the amount as 1200.50. Nothing was brought in.");

  await page.goto("/o/larkfield/resources/import");
  await page.getByLabel("A CSV file").setInputFiles({
    name: "books.csv",
    mimeType: "text/csv",
    // As a spreadsheet on Windows saves it.
    buffer: Buffer.from("side;amount;period_start;period_end;team\nactual;5;2026-03-30;2026-06-28;Bücher\n", "latin1"),
  });
  await page.getByRole("button", { name: "Bring it in" }).click();
  const said = "Line 2: No team is called “Bücher”. Nothing was brought in. The file was read as Windows-1252.";
  await expect(page.getByText(said).first()).toBeVisible();

  const own = await demo("jbakr");
  await own.goto("/o/larkfield/resources");
  await expect(own.getByRole("table", { name: "How spread the days of each team are" }).getByRole("row")).toHaveCount(
    2,
  );
});
