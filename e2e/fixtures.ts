import { randomBytes } from "node:crypto";
import { type APIRequestContext, type Browser, test as base, type Page } from "@playwright/test";
import { goneTo, postForm } from "./steps/post-form";

export { expect } from "@playwright/test";
export { goneTo, postForm } from "./steps/post-form";

export type Person = { name: string; email: string; page: Page; request: APIRequestContext };

/** An organization of this test alone, made through the product's own forms. */
export type World = {
  slug: string;
  /** The path of a page in it: `at("briefs")`. */
  at: (path?: string) => string;
  executive: Person;
};

type Fixtures = {
  /** Signs a new person up; each has a browser of their own. */
  person: (name: string) => Promise<Person>;
  world: World;
  /** A demo person in Larkfield, for stories that only read. */
  demo: (id: string) => Promise<Page>;
};

export const password = "a quiet morning on the dock";

export const test = base.extend<Fixtures>({
  person: async ({ browser }, use) => {
    const opened: Page[] = [];
    await use(async (name) => {
      const page = await newPage(browser);
      opened.push(page);
      const email = `${name.toLowerCase().replace(/\W+/g, ".")}.${randomBytes(4).toString("hex")}@e2e.test`;
      await goneTo(await postForm(page.request, "/sign-up", "Make an account", { name, email, password }));
      return { name, email, page, request: page.request };
    });
    for (const page of opened) await page.context().close();
  },
  world: async ({ person }, use) => {
    const executive = await person("Elena Executive");
    const name = `Test ${randomBytes(4).toString("hex")}`;
    const place = await goneTo(
      await postForm(executive.request, "/organizations/new", "Make an organization", {
        name,
        slug: "",
        timeZone: "Europe/Brussels",
        identityStatement: "",
      }),
    );
    const slug = place.split("/o/")[1] ?? "";
    await use({ slug, at: (path = "") => `/o/${slug}/${path}`.replace(/\/$/, ""), executive });
  },
  demo: async ({ browser }, use) => {
    const opened: Page[] = [];
    await use(async (id) => {
      const page = await newPage(browser);
      opened.push(page);
      await goneTo(await postForm(page.request, "/sign-in", "Demo people", { person: id }));
      return page;
    });
    for (const page of opened) await page.context().close();
  },
});

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  return page;
}
