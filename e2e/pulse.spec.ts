import { expect, goneTo, postForm, test } from "./fixtures";

const answers = { realistic: "2", tools: "4", morale: "4", understand: "5", pace: "3" };

test("a round: opened by the administrator, answered by one key each on a phone, once, and too few to be shown", async ({
  world,
}) => {
  const admin = world.admin.page;
  await admin.goto(world.at("pulse"));
  await admin.getByText("Open a round", { exact: true }).first().click();
  await admin.getByLabel("Smallest group that is shown").fill("4");
  await admin.getByRole("button", { name: "Open the round" }).click();
  await expect(admin.getByText("At least five", { exact: false }).first()).toBeVisible();
  await admin.getByLabel("Smallest group that is shown").fill("5");
  await admin.getByRole("button", { name: "Open the round" }).click();
  await expect(admin.getByRole("heading", { name: "How is it going, honestly?" })).toBeVisible();

  const phone = world.contributor.page;
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.goto(world.at());
  await phone.getByRole("link", { name: /The pulse: six questions/ }).click();
  await expect(phone.getByRole("heading", { name: "How is it going, honestly?" })).toBeVisible();
  // Keys are heard once the script runs; before it, the radios answer.
  await expect(phone.locator(".asks[data-keys=on]")).toBeVisible();
  for (const key of ["2", "4", "4", "5", "3"]) await phone.keyboard.press(key);
  await expect(phone.getByLabel("Anything else, in a line (not needed)")).toBeFocused();
  for (const [name, value] of Object.entries(answers))
    await expect(phone.locator(`input[name=${name}][value="${value}"]`)).toBeChecked();
  await phone.getByRole("button", { name: "Send, without my name" }).click();
  await expect(phone.getByText("Thank you: your answer is in.", { exact: false })).toBeVisible();
  await phone.goto(world.at());
  await expect(phone.getByRole("link", { name: /The pulse: six questions/ })).toHaveCount(0);

  await goneTo(await postForm(world.manager.request, world.at("pulse"), "Answer the pulse", answers));
  const viewer = await world.viewer.request.get(world.at("pulse"));
  expect(await viewer.text()).not.toContain("Answer the pulse");
  await admin.goto(world.at("pulse"));
  await admin.getByText("Close it now", { exact: true }).click();
  await admin.getByRole("button", { name: "Yes, close it before its day" }).click();
  await expect(admin.getByRole("heading", { name: "No round of the pulse has been published yet." })).toBeVisible();
});

test("Larkfield's third round: who is shown, who is hidden, and each reader sees no more than is theirs", async ({
  demo,
}) => {
  const page = await demo("ivandaele");
  await page.goto("/o/larkfield/pulse");
  await expect(page.getByRole("heading", { name: /52 of 60 people answered/ })).toBeVisible();
  const rows = page.locator("table.heat tbody tr");
  const shown = await rows
    .filter({ hasNot: page.locator("td.hid") })
    .locator("th")
    .allTextContents();
  expect(shown.sort()).toEqual(
    [
      "Cloud",
      "Commercial",
      "Field Install",
      "Larkfield Instruments",
      "Operations",
      "Product & Engineering",
      "Sales",
      "Sensors",
    ].sort(),
  );
  const hidden = await rows
    .filter({ has: page.locator("td.hid") })
    .locator("th")
    .allTextContents();
  expect(hidden.sort()).toEqual([
    "App & Reports",
    "Assembly & Supply",
    "Customer Success",
    "Finance & People",
    "Marketing",
  ]);
  const cells = (team: string) =>
    rows
      .filter({ has: page.getByRole("rowheader", { name: team, exact: true }) })
      .locator("td.h")
      .allTextContents();
  expect(await cells("Field Install")).toEqual(["≥ 80", "≥ 80", "≤ 20", "≤ 20", "40"]);
  expect((await cells("Sensors"))[0]).toBe("≥ 80");
  expect(await cells("Larkfield Instruments")).toEqual(["15", "15", "≤ 10", "≤ 10", "25"]);
  await expect(
    page.getByRole("heading", { name: /70 % say that they understand; 65 % could name the main effort/ }),
  ).toBeVisible();
  await expect(page.locator(".quo li")).toHaveCount(6);

  const lead = await demo("kjacobs");
  await lead.goto("/o/larkfield/pulse");
  await expect(lead.locator("table.heat tbody th")).toHaveText(["Larkfield Instruments", "Assembly & Supply"]);
  const csv = await (await lead.request.get("/o/larkfield/pulse/csv")).text();
  expect(csv).not.toContain("Field Install");
});
