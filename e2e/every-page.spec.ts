import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** The pages of the demo organization, each read by somebody for whom it was made; `text` of a link leads to one of a kind. */
const walks: { who: string; pages: (string | { from: string; link: RegExp })[] }[] = [
  {
    who: "cdubois",
    pages: [
      "",
      "strategy",
      "strategy?view=map",
      "strategy?view=timeline",
      "strategy?view=matrix",
      "strategy/identity",
      "briefs",
      { from: "briefs", link: /Own the dock/ },
      "briefs/new",
      "objectives?life=all",
      { from: "objectives", link: /Install once/ },
      { from: "kpis", link: /Annual recurring revenue/ },
      "kpis",
      "hypotheses",
      { from: "hypotheses", link: /two hours/ },
      "horizon",
      "capabilities",
    ],
  },
  {
    who: "ivandaele",
    pages: [
      "gap",
      "resources",
      "resources/plan",
      "decisions",
      "decisions/new",
      "lessons",
      "dives",
      "reviews",
      "pulse",
      "friction",
      "friction?view=patterns",
      "friction/list?show=all",
      "people",
      "teams",
      "records",
      "why/M1",
      "settings",
    ],
  },
  {
    who: "dverhoeven",
    pages: [
      "",
      "work",
      "work?view=board",
      { from: "work", link: /part \d+$/ },
      "projects",
      { from: "projects", link: /Two-hour install kit/ },
      { from: "teams", link: /Field Install/ },
      "check-ins",
      "resources/week",
      "growth",
      "find?q=bracket",
      { from: "briefs", link: /Own the dock/ },
    ],
  },
  {
    who: "tarkwright",
    pages: [
      "settings",
      "settings/account",
      "settings/teams",
      "settings/organization",
      "settings/thresholds",
      "settings/system",
    ],
  },
];

/** What is wrong with the page that is open: against WCAG 2.2 AA, and wider than the window. */
async function faultsOf(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [
    ...found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).slice(0, 3)}`),
    ...(wide > 0 ? [`${wide} px wider than the window`] : []),
  ];
}

for (const { who, pages } of walks)
  test(`${who}'s pages read well for everybody, dark and on a phone, and say nothing in the console`, async ({
    demo,
  }) => {
    test.setTimeout(180_000);
    const page = await demo(who);
    const said: string[] = [];
    page.on("console", (message) => message.type() === "error" && said.push(`${page.url()}: ${message.text()}`));
    const faults: string[] = [];
    for (const one of pages) {
      const path = typeof one === "string" ? one : one.from;
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await page.setViewportSize({ width: 1440, height: 900 });
      const answer = await page.goto(`/o/larkfield/${path}`.replace(/\/$/, ""));
      expect(answer?.status(), path).toBe(200);
      if (typeof one !== "string") {
        await page.locator("main").getByRole("link", { name: one.link }).first().click();
        await expect(page).not.toHaveURL(new RegExp(`/${one.from}$`));
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      }
      const name = new URL(page.url()).pathname + new URL(page.url()).search;
      faults.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`));
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      await page.setViewportSize({ width: 390, height: 844 });
      faults.push(...(await faultsOf(page)).map((fault) => `${name}, dark at 390: ${fault}`));
    }
    expect(faults).toEqual([]);
    expect(said).toEqual([]);
  });
