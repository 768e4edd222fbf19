import { expect, goneTo, postForm, test, type World } from "./fixtures";
import { choiceOf } from "./steps/company";

/** A work item of team Field, written without a script. Answers its path. */
async function anItem({ at, contributor, teams }: World, title: string): Promise<string> {
  const path = at("work/new");
  await postForm(contributor.request, path, "customerVisible", {
    title,
    detail: "",
    type: "task",
    projectId: "",
    teamId: teams.field,
    assigneeId: await choiceOf(contributor.request, path, "assigneeId", contributor.name),
    accepterId: "",
    dueOn: "",
  });
  const list = await (await contributor.request.get(at("work?view=backlog"))).text();
  const found = new RegExp(`href="(/o/[^"]+/work/[0-9a-f-]{36})"[^>]*>${title}`).exec(list)?.[1];
  if (!found) throw new Error(`no work item "${title}" in the backlog`);
  return found;
}

test("an obstacle goes up in three keystrokes' worth, is passed up, answered, and comes back as you said, we did", async ({
  world,
}) => {
  const item = await anItem(world, "Fit the bracket before the sensor");
  const [hands, lead, chief] = [world.contributor.page, world.manager.page, world.executive.page];

  // One: the key. Two: the words. Three: Enter. Well within fifteen seconds.
  await hands.goto(item);
  await expect(hands.getByRole("heading", { name: "Nothing is in the way" })).toBeVisible();
  await expect(hands.locator("html[data-keys=on]")).toBeAttached();
  const began = Date.now();
  await hands.keyboard.press("b");
  await expect(hands.getByRole("textbox", { name: "What is in the way" })).toBeFocused();
  await hands.keyboard.type("Crimp tool breaks on the third van");
  await hands.keyboard.press("Enter");
  await hands.waitForURL(/\/friction\/[0-9a-f-]{36}/);
  await expect(hands.getByRole("heading", { level: 1 })).toContainText("lies with Mara Manager");
  expect(Date.now() - began).toBeLessThan(15_000);
  const path = new URL(hands.url()).pathname;

  // It stops the work, and says so.
  await hands.goto(item);
  await expect(hands.getByText("blocked", { exact: false }).first()).toBeVisible();
  await expect(hands.getByRole("link", { name: "Crimp tool breaks on the third van" })).toBeVisible();

  // The manager's home asks; taken by a key; an answer without its reason is refused, and nothing typed is lost.
  await lead.goto(world.at());
  await expect(lead.getByRole("heading", { level: 1 })).toContainText("One answer is owed.");
  await lead.goto(world.at("friction"));
  await expect(lead.getByRole("heading", { level: 1 })).toContainText("One waits for your answer.");
  await expect(lead.locator(".tri [data-keys=on]")).toBeVisible();
  await lead.keyboard.press("1");
  await expect(lead.getByText("taken by Mara Manager")).toBeVisible();
  await lead.keyboard.press("3");
  await expect(lead.getByRole("textbox", { name: "Not now, because" })).toBeFocused();
  await lead.keyboard.press("Enter");
  await expect(lead.getByText("Say why not now; the reason travels down.").first()).toBeVisible();
  await lead.getByRole("textbox", { name: "Not now, because" }).blur();
  await lead.keyboard.press("4");
  await lead.keyboard.type("Ten hours a week, and I may not buy tools.");
  await lead.keyboard.press("Enter");
  await expect(lead.getByRole("heading", { level: 1 })).toContainText("Nothing waits for your answer.");

  // The executive sees the original words and the summary, and answers with a day.
  await chief.goto(world.at());
  await chief.getByRole("link", { name: "Crimp tool breaks on the third van" }).click();
  await expect(chief.getByText("Ten hours a week, and I may not buy tools.")).toBeVisible();
  await chief.getByLabel(/^One line to/).fill("Two new tools are ordered.");
  await chief.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(chief.getByText("Say by which day.").first()).toBeVisible();
  await expect(chief.getByLabel(/^One line to/)).toHaveValue("Two new tools are ordered.");
  await chief.getByLabel("By which day, if you will do it").fill("2027-01-15");
  await chief.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(chief.getByRole("heading", { level: 1 })).toContainText("It was heard, and it will be done.");

  // The raiser's home brings it back; the raiser alone says that it is over, and the work goes on.
  await hands.goto(world.at());
  await expect(hands.getByText("Two new tools are ordered.")).toBeVisible();
  await hands.goto(path);
  await expect(hands.getByRole("heading", { name: "You said, we did" })).toBeVisible();
  await hands.getByRole("button", { name: "It is out of the way" }).click();
  await expect(hands.getByRole("heading", { level: 1 })).toContainText("It is out of the way.");
  await hands.goto(item);
  await expect(hands.getByRole("heading", { name: "Nothing is in the way" })).toBeVisible();
});

test("like obstacles are merged by key, a protected name stays protected, and viewers see none of it", async ({
  world,
}) => {
  const raise = async (who: typeof world.contributor, fields: Record<string, string>) =>
    (
      await goneTo(
        await postForm(who.request, world.at("friction/new"), "Raise friction", {
          kind: "tools",
          severity: "high",
          detail: "",
          hoursLostPerWeek: "",
          ...fields,
        }),
      )
    ).split("?")[0] ?? "";
  const first = await raise(world.contributor, { title: "Route tool loses jobs", hoursLostPerWeek: "12" });
  const second = await raise(world.contributor, { title: "Route tool loses jobs again", protected: "on" });

  const lead = world.manager.page;
  await lead.goto(world.at("friction"));
  await expect(lead.getByRole("heading", { level: 1 })).toContainText(
    "Two wait for your answer. 12 hours a week are lost",
  );
  await expect(lead.locator(".tri [data-keys=on]")).toBeVisible();
  await lead.keyboard.press("j");
  await lead.keyboard.press("2");
  await expect(lead.locator(".sel").getByLabel("It is the same as")).toBeFocused();
  await lead.locator(".sel").getByRole("button", { name: "Merge it" }).click();
  await expect(lead.getByRole("heading", { level: 1 })).toContainText("One waits for your answer.");
  await lead.keyboard.press("h");
  await expect(lead.getByText("put off until the next working morning")).toBeVisible();

  for (const [who, name] of [
    [world.manager, "Cleo Contributor, Field"],
    [world.executive, "Field, name protected"],
    [world.admin, "Field, name protected"],
  ] as const) {
    await who.page.goto(second);
    await expect(who.page.getByText(name).first()).toBeVisible();
    const file = await (await who.request.get(world.at("friction/csv?show=all"))).text();
    const row = file.split("\r\n").find((line) => line.includes("again"));
    expect(row?.includes("Cleo")).toBe(name.startsWith("Cleo"));
    const told = await (await who.request.get(`${world.at("history/friction")}/${second.split("/").at(-1)}`)).text();
    expect(told).toContain("Somebody whose name is protected");
    expect(told).not.toContain("Cleo");
  }
  for (const page of [second, world.at("friction"), world.at("friction/new"), world.at("friction/csv")])
    expect((await world.viewer.request.get(page)).status(), page).toBe(404);
  await world.viewer.page.goto(world.at());
  await expect(world.viewer.page.getByRole("link", { name: "Friction", exact: true })).toHaveCount(0);

  // Without a script the same forms answer.
  await goneTo(
    await postForm(world.manager.request, first, "Answer: Route tool loses jobs", {
      answerKind: "accepted_limit",
      text: "The contract binds us until May.",
      dueOn: "",
    }),
  ).catch((error: Error) => expect(error.message).toContain("refused (200)"));
  await world.contributor.page.goto(world.at());
  await expect(
    world.contributor.page.getByText("accepted as a limit, because The contract binds us until May.").first(),
  ).toBeVisible();
});

test("Larkfield's obstacles say what they cost and how long answers take", async ({ demo }) => {
  const chief = await demo("ivandaele");
  await chief.goto("/o/larkfield/friction?view=patterns");
  await expect(chief.getByRole("heading", { level: 1 })).toHaveText(
    "67 hours a week are lost while obstacles stay: 1.7 full-time people.",
  );
  await expect(
    chief.getByText("7 of 12 were answered within five working days; half have their answer after four working days"),
  ).toBeVisible();
  await expect(chief.getByText("the oldest has waited 37 working days")).toBeVisible();
  await chief.goto("/o/larkfield/friction/list?show=all&sort=-hours");
  await expect(chief.getByRole("row")).toHaveCount(13);
  await expect(chief.getByRole("row").nth(1)).toContainText("Seal supplier changed glue without notice");
});
