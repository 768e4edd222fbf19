import type { Page } from "@playwright/test";
import { expect, goneTo, postForm, test } from "./fixtures";
import { inForce } from "./steps/bets";
import { aTheme } from "./steps/brief";

const gap = "/o/larkfield/gap";

/** A cause, opened: the objectives under it with the sentences that prove it. */
async function opened(page: Page, cause: string) {
  const details = page.locator("details.cause").filter({ has: page.locator("summary b", { hasText: cause }) });
  await details.locator("summary").click();
  const objectives = details.locator(".proofs > li");
  return { details, objectives, titles: await objectives.locator("h3 a").allTextContents() };
}

test("Larkfield's gap: its size, its causes with their rows, and where only going to see helps", async ({ demo }) => {
  const page = await demo("ivandaele");
  await page.goto(gap);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "We are 15 points behind our own plan. Look first at means and targets.",
  );
  await expect(page.getByRole("heading", { name: "The gap is moderate: 15 points." })).toBeVisible();
  await expect(
    page.getByText("Objectives are on average 15 points behind where their own plan says", { exact: false }).first(),
  ).toBeVisible();
  await expect(page.getByText("Of committed measures that closed in 180 days, 0 of 2 measures met.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Two objectives are most of it." })).toBeVisible();

  await expect(page.locator("details.cause summary b")).toHaveText([
    "Resources missing",
    "Unrealistic",
    "Intent not understood",
    "Spread too thin",
  ]);
  await expect(page.locator("details.cause summary .num")).toHaveText([
    "in 3 of 5 troubled objectives",
    "in 3 of 5 troubled objectives",
    "in 2 of 5 troubled objectives",
    "in 1 of 5 troubled objectives",
  ]);
  const [cold, install, sensor, dock] = [/^Become/, /^Install once/, /^A sensor/, /^Be known/];
  const unrealistic = await opened(page, "Unrealistic");
  expect(unrealistic.titles).toEqual([cold, install, sensor].map((title) => expect.stringMatching(title)));
  await expect(unrealistic.objectives.nth(0)).toContainText("“Dock-side pricing and contract”".replace(/[“”]/g, '"'));
  const means = await opened(page, "Resources missing");
  expect(means.titles).toEqual([install, sensor, dock].map((title) => expect.stringMatching(title)));
  await expect(means.objectives.nth(0)).toContainText("It got 69 % of the planned days.");
  await expect(means.objectives.nth(0)).toContainText("Route planning tool loses jobs");
  await expect(means.objectives.nth(1)).toContainText("31 % of its team's days drain away.");
  await expect(means.objectives.nth(2)).toContainText("It got 20 % of the planned days.");
  const intent = await opened(page, "Intent not understood");
  expect(intent.titles).toEqual([sensor, dock].map((title) => expect.stringMatching(title)));
  await expect(intent.objectives.nth(1)).toContainText("pending for 62 working days");
  const thin = await opened(page, "Spread too thin");
  expect(thin.titles).toEqual([expect.stringMatching(install)]);
  await expect(thin.objectives.nth(0)).toContainText("Field Install is spread over 4.1 jobs.");

  const causes = page.locator("section", { has: page.locator("ol.causes") });
  await expect(causes).toContainText("Tested and found nowhere: too complex, nobody accountable and moving target.");
  await expect(causes).toContainText("Not enough healthy objectives to compare");
  await expect(causes).toContainText("association, not proof");
  const unexplained = page.locator("ol.causes > li.unexplained");
  await expect(unexplained).toHaveCount(1);
  await expect(unexplained).toContainText("Proof without asking");
  await expect(unexplained).toContainText("go and see");
  await expect(unexplained).toContainText("Cloud was last visited 132 days ago.");
  await expect(unexplained.getByRole("link", { name: "Plan a visit" })).toHaveAttribute("href", /\/dives$/);

  await means.objectives.nth(0).getByRole("link", { name: "Open the row" }).last().click();
  await page.waitForURL(/\/friction\//);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Route planning tool loses jobs");
});

test("Larkfield's signs, comprehension, line of sight and postures stand on the page as they must", async ({
  demo,
}) => {
  const page = await demo("ivandaele");
  await page.goto(gap);
  const signs = (team: string) =>
    page.locator("table.signs tbody tr").filter({ has: page.getByRole("rowheader", { name: team, exact: true }) });
  await expect(signs("Field Install")).toContainText("4 of 5, disconnected");
  await expect(signs("Field Install")).toContainText("2 of about 6 people left in six months.");
  await expect(signs("Sensors")).toContainText("3 of 5, disconnected");
  await expect(signs("The organization")).toContainText("0 of 5, connected");
  await expect(signs("Marketing")).toContainText("not enough data");
  await expect(page.getByText("That average hides Field Install: 4 of 5.", { exact: false })).toBeVisible();

  await expect(page.getByRole("heading", { name: "5 of 6 back-briefs are accepted." })).toBeVisible();
  const dock = page.getByRole("row", { name: /Own the dock/ });
  await expect(dock).toContainText("5 of 6");
  await expect(dock).toContainText("3 of 5");
  await expect(dock).toContainText("8 working days");
  await expect(dock).toContainText("none, it ran");
  await expect(page.getByRole("heading", { name: /^33 of 52 name the main effort/ })).toContainText("71\u00a0% say");

  await expect(
    page.getByText(/69\.3\u00a0% see intent, 17\.8\u00a0% a goal without a brief, 12\.9\u00a0% are busy/),
  ).toBeVisible();
  const spread = page.getByRole("table", { name: "How spread each team is" }).locator("tbody tr");
  await expect(spread.nth(0)).toHaveText(/Field Install\s*5\s*4\.13\s*thin/);
  await expect(spread.nth(1)).toHaveText(/Assembly & Supply\s*4\s*3\.87\s*watch/);
  await expect(spread.nth(2)).toHaveText(/App & Reports\s*3\s*2\.54\s*focused/);

  const posture = (theme: string) => page.locator("section.posture").filter({ hasText: theme });
  await expect(posture("Regional distributors").getByRole("heading")).toHaveText(
    "Strategy first. Fix delivery only for the work that tests the plan.",
  );
  await expect(posture("Sensors that last").getByRole("heading")).toHaveText("Emphasise hands-on execution.");
  await expect(posture("Sensors that last")).toContainText("agreed. Hands-on execution.");
  await expect(posture("Grocers we already serve").getByRole("heading")).toHaveText("Hold the balance.");
  await expect(page.getByText("What the organization stands for is clear enough", { exact: false })).toBeVisible();

  const why = page.getByText("Why this figure?");
  await expect(why).toHaveCount(9);
  await why.first().click();
  await expect(page.getByText("one runaway success would hide five failures", { exact: false })).toBeVisible();

  await page.goto("/o/larkfield");
  await expect(page.getByRole("heading", { name: /^Mixed: Regional distributors needs strategy;/ })).toBeVisible();
  await expect(page.getByRole("list", { name: "First causes of the gap" }).getByRole("listitem")).toHaveCount(3);
});

test("a lead sees the own line's proofs and no other team's; a board member has no such page", async ({ demo }) => {
  const lead = await demo("dverhoeven");
  await lead.goto(gap);
  await expect(lead.locator("table.signs tbody tr th")).toHaveText(["Field Install", "The organization"]);
  const means = await opened(lead, "Resources missing");
  await expect(means.objectives.nth(0)).toContainText("It got 69 % of the planned days.");
  await expect(means.objectives.nth(1)).toContainText("for executives and the team's own line");
  await expect(means.objectives.nth(1)).not.toContainText("drain away");
  await expect(lead.getByText("Decide on it")).toHaveCount(0);
  const csv = await (await lead.request.get(`${gap}/csv?table=signs`)).text();
  expect(csv).toContain("Field Install");
  expect(csv).not.toContain("Sensors");

  const viewer = await demo("hstrand");
  expect((await viewer.request.get(gap)).status()).toBe(404);
  expect((await viewer.request.get(`${gap}/csv`)).status()).toBe(404);
});

test("an executive records a posture with a reason, and the page remembers it; nobody else may", async ({ world }) => {
  const themeId = await aTheme(world);
  await inForce(world, themeId);
  const { page, request } = world.executive;
  await page.goto(world.at("gap"));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "No objective has both a plan and a reading yet.",
  );
  await page.getByText("Decide on it").click();
  await page.getByLabel("What we do").fill("We prove the market before we hire.");
  await page.getByRole("button", { name: "Record the posture" }).click();
  await expect(page.getByText("Say why; name the evidence.").first()).toBeVisible();
  await expect(page.getByLabel("What we do")).toHaveValue("We prove the market before we hire.");
  await page.getByLabel("Why", { exact: true }).fill("Nobody has paid yet.");
  await page.getByRole("button", { name: "Record the posture" }).click();
  await expect(page).toHaveURL(/\/decisions\//);
  await page.goto(world.at("gap"));
  await expect(page.getByRole("list", { name: /^Postures decided for/ })).toContainText(
    "We prove the market before we hire.",
  );
  const fields = { choice: "Hands on.", reason: "It is late.", kind: "posture", themeId };
  await goneTo(
    await postForm(request, world.at("decisions/new"), "Record a decision", { ...fields, question: "Which?" }),
  );
  const stranger = await world.manager.request.get(world.at("gap"));
  expect(await stranger.text()).not.toContain("Record the posture");
});
