import { expect, postForm, test } from "./fixtures";
import { addMeasure, draftObjective, themeToServe } from "./steps/objective";

test("an objective with all six kinds of measure: begun, checked in, corrected, closed by a second pair of eyes", async ({
  world,
}) => {
  const { manager, contributor } = world;
  const theme = await themeToServe(world);
  const objective = await draftObjective(world, manager, contributor, theme);
  const add = (fields: Record<string, string | string[]>) =>
    addMeasure(manager.request, objective, contributor, fields);
  await add({ title: "Install hours per van", type: "increase_decrease", unit: "hours", baseline: "4.5", target: "2" });
  await add({ title: "First-visit success", type: "percent", unit: "%", baseline: "62", target: "90" });
  await add({ title: "Cost of a visit", type: "currency", unit: "€", baseline: "180", target: "90" });
  await add({ title: "Vans a week", type: "band", unit: "vans", baseline: "15", lo: "20", hi: "25" });
  await add({ title: "The certificate is ours", type: "binary" });
  await add({
    title: "Bracket redesign",
    type: "milestone",
    milestoneTexts: ["Drawing signed", "Pilot on 50 vans"],
    milestoneWeights: ["1", "2"],
    milestoneDues: ["2026-07-15", "2026-10-01"],
  });

  const lead = manager.page;
  await lead.goto(objective);
  await expect(lead.getByText("A draft: nothing is promised yet.")).toBeVisible();
  await lead.getByRole("button", { name: "Begin it" }).click();
  await expect(lead.getByText("A draft: nothing is promised yet.")).toHaveCount(0);

  const own = contributor.page;
  await own.goto(world.at("check-ins"));
  await expect(own.getByRole("heading", { level: 1 })).toContainText("Six measures are due.");
  await own.getByLabel("Install hours per van: value").fill("4,1");
  await own.getByLabel("First-visit success: value").fill("66");
  await own.getByLabel("Cost of a visit: value").fill("150");
  await own.getByLabel("Vans a week: value").fill("22");
  await own.getByLabel("Bracket redesign: where it stands").selectOption({ label: "done: Drawing signed" });
  for (const title of ["Install hours per van", "First-visit success", "Cost of a visit", "The certificate is ours"])
    await own.getByLabel(`${title}: confidence, 0 to 10`).fill("7");
  await own.getByRole("button", { name: "Check in" }).click();
  await expect(own.getByText("Write a plain number, such as 12 or 3.5.").last()).toBeVisible();
  await expect(own.getByLabel("Install hours per van: value")).toHaveValue("4,1");
  await expect(own.getByLabel("First-visit success: value")).toHaveValue("66");
  await own.getByLabel("Install hours per van: value").fill("41");
  await own.getByRole("button", { name: "Check in" }).click();
  await expect(own.getByText("6 measures checked in.")).toBeVisible();

  await own.goto(objective);
  await own
    .getByRole("row", { name: /Install hours per van/ })
    .getByRole("link")
    .click();
  await expect(own.getByRole("heading", { level: 1 })).toContainText("stands at 41");
  await own.getByText("Correct it").first().click();
  const correction = own.getByRole("form", { name: /Correct the check-in/ });
  await correction.getByLabel("Value, hours").fill("4.1");
  await correction.getByLabel("What was wrong").fill("A slip of the key.");
  await correction.getByRole("button", { name: "Correct it" }).click();
  await expect(own.getByText(/corrected since/)).toBeVisible();
  await expect(own.getByRole("heading", { level: 1 })).toContainText("stands at 4.1");

  await lead.goto(objective);
  await lead.getByRole("link", { name: /milestones accepted/ }).click();
  await lead.getByRole("button", { name: "Accept it" }).click();
  await expect(lead.getByRole("heading", { level: 1 })).toContainText("one of two milestones accepted");

  await own.goto(objective);
  await own.getByText("Propose how it ended").first().click();
  await own.getByLabel("Partly achieved").check();
  await own.getByLabel("What was reached, and what was learnt").fill("Half of the way; the bracket was the limit.");
  await own.getByRole("button", { name: "Propose it" }).click();
  await expect(own.getByRole("heading", { name: /Proposed: partly/ })).toBeVisible();
  await expect(own.getByRole("button", { name: /Confirm/ })).toHaveCount(0);
  await lead.goto(objective);
  await lead.getByRole("button", { name: "Confirm: partly achieved" }).click();
  await expect(lead.getByText(/^Closed on 29 June 2026, missed at/)).toBeVisible();
  await own.goto(world.at("objectives?life=closed"));
  await expect(own.getByRole("row", { name: /Install once/ })).toContainText("missed");
});

test("a target that moves after a reading stays on the chart with its reason", async ({ world }) => {
  const { executive, contributor } = world;
  const objective = await draftObjective(world, executive, contributor, await themeToServe(world));
  await addMeasure(executive.request, objective, contributor, {
    title: "Install hours per van",
    type: "increase_decrease",
    unit: "hours",
    baseline: "4.5",
    target: "1.5",
  });
  const page = executive.page;
  await page.goto(objective);
  await page.getByRole("button", { name: "Begin it" }).click();
  await page.getByLabel("Install hours per van: value").fill("4");
  await page.getByRole("button", { name: "Check in" }).click();
  await expect(page.getByText("One measure checked in.")).toBeVisible();
  await page
    .getByRole("row", { name: /Install hours/ })
    .getByRole("link")
    .click();
  await page.getByRole("link", { name: "Change it" }).click();
  await page.getByLabel("Where it should end").fill("2");
  await page.getByRole("button", { name: "Save it" }).click();
  await expect(page.getByText("Say why it moves; the old value stays on the chart.").last()).toBeVisible();
  await page.getByLabel("Why it changes").fill("The old bracket does not allow it.");
  await page.getByRole("button", { name: "Save it" }).click();
  await expect(page.getByText("target from 1.5 to 2")).toBeVisible();
  await expect(page.getByText(/the goalpost moved/).first()).toBeAttached();
});

test("a restricted objective is nowhere for who is not named", async ({ world }) => {
  const { executive, manager, admin } = world;
  const objective = await draftObjective(world, executive, executive, await themeToServe(world), {
    title: "Bridge financing ready",
    visibility: "restricted",
  });
  expect((await executive.request.get(objective)).status()).toBe(200);
  for (const person of [manager, admin]) {
    expect((await person.request.get(objective)).status()).toBe(404);
    expect((await person.request.get(`${objective}/edit`)).status()).toBe(404);
    for (const list of ["objectives?life=all", "objectives/csv?life=all"])
      expect(await (await person.request.get(world.at(list))).text()).not.toContain("Bridge financing");
  }
});

test("a form that is refused says why at the field and keeps what was typed, without a script", async ({ world }) => {
  const { manager } = world;
  const answer = await postForm(manager.request, world.at("objectives/new"), "Draft an objective", {
    title: "x".repeat(10_000),
    kind: "committed",
    teamId: world.teams.field,
    ownerId: "",
    themeId: "",
    serves: "",
    startOn: "2026-02-30",
    dueOn: "2026-12-18",
    visibility: "org",
    whyItMatters: "Because\u0000",
  });
  const html = await answer.text();
  for (const sentence of [
    "At most 160 characters.",
    "Write the day it starts, as 2026-06-29.",
    "Choose the one person who answers for it.",
    "Choose the theme it serves.",
  ])
    expect(html).toContain(sentence);
  expect(html).toContain("x".repeat(10_000));
});

test("Larkfield's objectives say what their measures say", async ({ demo }) => {
  const page = await demo("ivandaele");
  await page.goto("/o/larkfield/objectives");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "One of seven is on track. Two are off track, two are at risk, one is stale, one is without data, plus 1 restricted.",
  );
  const row = (title: string) => page.getByRole("row", { name: new RegExp(title) });
  for (const [title, status, score] of [
    ["Become the cold-proof standard", "at risk", "0.56"],
    ["Install once", "off track", "0.19"],
    ["A sensor that survives", "off track", "0.24"],
    ["Proof without asking", "at risk", "0.34"],
    ["Keep the grocers", "on track", "0.67"],
    ["Be known on the dock", "stale", "0.16"],
    ["Partner channel", "no data", "no score"],
  ] as const) {
    await expect(row(title)).toContainText(status);
    await expect(row(title)).toContainText(score);
  }
  await expect(row("Be known on the dock")).toContainText("last known off track");
  await expect(row("Partner channel")).toContainText("Peter Hall has left");
  await expect(row("Bridge financing")).toContainText("restricted");
});

const larkfield: [objective: string, score: string, measures: [title: string, score: string, gap: string][]][] = [
  [
    "Become the cold-proof",
    "0.560",
    [
      ["Vans under contract", "0.433", "+0.081"],
      ["Distributors signed", "0.500", "+0.148"],
      ["Gross margin", "1.000", "+0.648"],
    ],
  ],
  [
    "Install once",
    "0.189",
    [
      ["Median install", "0.200", "−0.303"],
      ["First-visit", "0.179", "−0.324"],
    ],
  ],
  [
    "A sensor that",
    "0.235",
    [
      ["Returns per 1000", "0.269", "−0.234"],
      ["Wash-down", "0.167", "−0.333"],
    ],
  ],
  ["Proof without", "0.336", [["Proof reports", "0.671", "+0.169"]]],
  [
    "Keep the grocers",
    "0.667",
    [
      ["Monthly grocer churn", "0.500", "−0.169"],
      ["First reply", "1.000", "+0.331"],
    ],
  ],
  ["Be known", "0.158", [["Qualified inbound", "0.158", "−0.194"]]],
];

test("Larkfield's measures show progress, pace and where they lead", async ({ demo }) => {
  const page = await demo("ivandaele");
  for (const [objective, score, measures] of larkfield) {
    await page.goto("/o/larkfield/objectives");
    await page.getByRole("link", { name: new RegExp(objective) }).click();
    await expect(page.getByText(`Score ${score}, from 100`)).toBeVisible();
    for (const [title, done, gap] of measures) {
      const line = page.getByRole("row", { name: new RegExp(title) }).first();
      await expect(line).toContainText(done);
      await expect(line).toContainText(gap);
    }
  }
  await page.goto("/o/larkfield/objectives?life=closed");
  await page.getByRole("link", { name: /400 independents/ }).click();
  await expect(page.getByText("Stopped on 1 April 2026, missed at 0.15.")).toBeVisible();
});

test("Larkfield's forecasts are ranges with a word", async ({ demo }) => {
  const page = await demo("ivandaele");
  for (const [objective, said] of [
    ["Become the cold-proof", /Vans under contract will reach 1\s057 to 1\s171\svans by 27 September 2026: likely\./],
    [
      "Become the cold-proof",
      /Gross margin per van, kept in band will stand at 64\.0 to 65\.2\s% by 27 September 2026: it could go either way\./,
    ],
    ["Install once", /Median install hours per van will reach 3\.2 to 3\.6\shours by 27 September 2026: unlikely\./],
    ["Install once", /First-visit success will reach 71\.6 to 73\.9\s% by 27 September 2026: unlikely\./],
    ["A sensor that", /Returns per 1000 sensors will reach 21\.8 to 22\.4\sreturns by 27 September 2026: unlikely\./],
    ["Keep the grocers", /Monthly grocer churn will reach 1\.0 to 1\.1\s% by 27 September 2026: likely\./],
  ] as const) {
    await page.goto("/o/larkfield/objectives");
    await page.getByRole("link", { name: new RegExp(objective) }).click();
    await page.getByRole("link", { name: said }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(said);
  }
});

test("a KPI shows its band, its benchmark and the theme it judges; a restricted one is for its readers", async ({
  demo,
}) => {
  const imke = await demo("ivandaele");
  await imke.goto("/o/larkfield/kpis");
  const share = imke.getByRole("row", { name: /Market share/ });
  await expect(share).toContainText("6.75");
  await expect(share).toContainText("22");
  await expect(share).toContainText("Regional distributors");
  await expect(imke.getByRole("row", { name: /Orders shipped/ })).toContainText("inside its band");
  await imke.getByRole("link", { name: "Cash runway" }).click();
  await expect(imke.getByRole("heading", { level: 1 })).toContainText("7.75");
  const luka = await demo("lnovak");
  expect((await luka.request.get(imke.url())).status()).toBe(404);
  await luka.goto("/o/larkfield/kpis");
  await expect(luka.getByRole("row", { name: /Market share/ })).toBeVisible();
  await expect(luka.getByText("Cash runway")).toHaveCount(0);
});
