import { expect, goneTo, postForm, test } from "./fixtures";
import { pick } from "./steps/pick";

test("a leader goes and sees: planned, held with a finding and a promise, confirmed by the host, kept", async ({
  world,
}) => {
  const { executive, contributor, manager, viewer } = world;
  const chief = executive.page;
  await chief.goto(world.at("dives"));
  await expect(chief.getByRole("heading", { level: 1 })).toContainText(
    "One of one team has not been seen for 90 days.",
  );
  await chief.getByRole("link", { name: "Plan it" }).click();
  await expect(chief.getByRole("heading", { level: 1 })).toContainText("What do you want to understand at Field?");
  await pick(chief, "Who receives you", contributor.name);
  await chief.getByRole("button", { name: "Plan it" }).click();
  await expect(chief.getByText("Say what you want to understand.").first()).toBeVisible();
  await chief.getByLabel("What do you want to understand?").fill("Why do returns come back wet?");
  await chief.getByRole("button", { name: "Plan it" }).click();
  await chief.waitForURL(/\/dives\/[0-9a-f-]{36}$/);
  const path = new URL(chief.url()).pathname;
  expect((await viewer.request.get(path)).status()).toBe(404);
  expect((await contributor.request.get(path)).status()).toBe(200);

  // A day that is still to come is refused; so is a visit without a promise. Nothing typed is lost.
  await chief.getByLabel("It was on").fill("2099-01-04");
  await chief.getByLabel("What you saw").fill("Seals are glued by hand in a cold room.");
  await chief.getByLabel("Finding 1").fill("The seal is weak from the cold room.");
  await chief.getByRole("button", { name: "It was held" }).click();
  await expect(chief.getByText("This day is still to come").first()).toBeVisible();
  await expect(chief.getByLabel("What you saw")).toHaveValue("Seals are glued by hand in a cold room.");
  const today = await chief.getByLabel("It was on").getAttribute("max");
  await chief.getByLabel("It was on").fill(today ?? "");
  await chief.getByRole("button", { name: "It was held" }).click();
  await expect(chief.getByText("Promise a follow-up, or say why none is needed.").first()).toBeVisible();
  await expect(chief.getByLabel("Finding 1")).toHaveValue("The seal is weak from the cold room.");
  const promise = chief.getByRole("group", { name: "What you promised on the spot" });
  await promise.getByLabel("What will be done").fill("Heat the gluing table");
  await pick(promise, "By whom", `${manager.name}, Field`);
  await promise.getByLabel("By which day").fill(today ?? "");
  await chief.getByRole("button", { name: "It was held" }).click();
  await expect(chief.getByRole("heading", { level: 1 })).toContainText("Cleo Contributor has not confirmed it yet.");

  // It does not count before the host says so; the host's home asks.
  await chief.goto(world.at("dives"));
  await expect(chief.getByRole("heading", { level: 1 })).toContainText("One of one team has not been seen");
  const host = contributor.page;
  await host.goto(world.at());
  await host.getByRole("link", { name: "Why do returns come back wet?" }).click();
  await host.getByLabel("A line of yours").fill("She glued twelve herself.");
  await host.getByRole("button", { name: "It took place" }).click();
  await expect(host.getByText("Cleo Contributor confirms that it took place.")).toBeVisible();
  await chief.reload();
  await expect(chief.getByRole("heading", { level: 1 })).toContainText("Leaders have been where all");
  await expect(chief.getByRole("row", { name: /Field.*fresh.*today/ })).toBeVisible();

  // What was found becomes a friction in one step, and the promise is kept by who made it.
  await chief.goto(path);
  await expect(chief.getByRole("link", { name: /Use as evidence/ })).toBeVisible();
  await expect(chief.getByRole("link", { name: "Write down a lesson" })).toBeVisible();
  await chief.getByText("Raise it as friction").click();
  await chief.getByRole("button", { name: "Raise it", exact: true }).click();
  await expect(chief.getByRole("link", { name: "FRI-1, open" })).toBeVisible();
  const lead = manager.page;
  await lead.goto(world.at());
  await lead.getByRole("link", { name: "Heat the gluing table" }).click();
  await lead.getByRole("button", { name: "It is done" }).click();
  await expect(lead.getByText("done on")).toBeVisible();
  await lead.getByRole("link", { name: "History" }).click();
  await expect(lead.getByText("Elena Executive planned the visit")).toBeVisible();
  await expect(lead.getByText("Mara Manager kept a promise")).toBeVisible();
  expect((await viewer.request.get(path)).status()).toBe(200);
});

test("who may plan: leaders, in their teams; others find no form", async ({ world }) => {
  const { contributor, viewer, manager } = world;
  for (const who of [contributor, viewer]) expect((await who.request.get(world.at("dives/new"))).status()).toBe(404);
  const path = await goneTo(
    await postForm(manager.request, world.at(`dives/new?team=${world.teams.field}`), "Plan a dive", {
      question: "What waits?",
      teamId: world.teams.field,
      hostId: await (async () => {
        const html = await (await manager.request.get(world.at(`dives/new?team=${world.teams.field}`))).text();
        const list = /<select[^>]*name="hostId"[\s\S]*?<\/select>/.exec(html)?.[0] ?? "";
        return /value="([0-9a-f-]{36})"/.exec(list)?.[1] ?? "";
      })(),
      diveOn: "2026-06-29",
      mode: "observe",
    }),
  );
  await manager.page.goto(path);
  await manager.page.getByText("Call it off", { exact: true }).click();
  await manager.page.getByRole("button", { name: "Yes, call it off" }).click();
  await expect(manager.page.getByText("It was called off.")).toBeVisible();
});

test("Larkfield's leaders have been where half of the people work", async ({ demo }) => {
  const page = await demo("ivandaele");
  const home = new URL(page.url()).pathname.startsWith("/o/") ? new URL(page.url()).pathname : "/o/larkfield";
  await page.goto(home);
  await expect(
    page.getByRole("heading", { name: "Nobody who leads has been at four teams for 90 days." }),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: "Go to Cloud" })).toBeVisible();
  await page.goto(`${home}/dives`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Leaders have been where 25 of 50 people work.");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Four of eight teams");
  const areas = page.getByRole("table", { name: "When leaders were last at each team" });
  for (const [team, seen, ago] of [
    ["Sensors", "fresh", "6 days ago"],
    ["Customer Success", "fresh", "19 days ago"],
    ["Sales", "fading", "46 days ago"],
    ["Field Install", "fading", "69 days ago"],
    ["Cloud", "ivory-tower risk", "132 days ago"],
    ["App & Reports", "ivory-tower risk", "never"],
    ["Marketing", "ivory-tower risk", "never"],
    ["Assembly & Supply", "ivory-tower risk", "never"],
  ] as const) {
    const row = areas.getByRole("row").filter({ hasText: team });
    await expect(row).toContainText(seen);
    await expect(row).toContainText(ago);
  }
  await expect(page.getByText("4 of 4 promises that came due are kept.")).toBeVisible();
  expect(await (await page.request.get(`${home}/dives/csv?of=teams`)).text()).toContain("Cloud,ivory-tower risk,132");
  await page.getByRole("link", { name: "Can a crew of ours equip a van in two hours?" }).click();
  await expect(page.getByText("He held the lamp for the second van.")).toBeVisible();
});
