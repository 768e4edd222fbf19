import { randomBytes } from "node:crypto";
import { type APIRequestContext, type Browser, test as base, type Page } from "@playwright/test";
import { addTeam, invite, join, setLead, setStage } from "./steps/company";
import { goneTo, postForm } from "./steps/post-form";

export { expect } from "@playwright/test";
export { goneTo, postForm } from "./steps/post-form";

export type Person = { name: string; email: string; page: Page; request: APIRequestContext };

/** An organization of this test alone, made through the product's own forms. */
export type World = {
  slug: string;
  /** The path of a page in it: `at("briefs")`. */
  at: (path?: string) => string;
  /** Founder: executive, admin, lead of the first team. */
  executive: Person;
  /** Leads team Field. */
  manager: Person;
  /** Works in Field. */
  contributor: Person;
  viewer: Person;
  /** A contributor of the first team who administers. */
  admin: Person;
  teams: { field: string };
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
      const email = newAddress(name);
      await goneTo(await postForm(page.request, "/sign-up", "Make an account", { name, email, password }));
      return { name, email, page, request: page.request };
    });
    for (const page of opened) await page.context().close();
  },
  world: async ({ person, browser }, use) => {
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
    const settings = `/o/${slug}/settings`;
    const field = { id: await addTeam(executive.request, settings, "Field"), name: "Field" };
    const opened: Page[] = [];
    const joined = async (who: string, fields: Record<string, string>): Promise<Person> => {
      const page = await newPage(browser);
      opened.push(page);
      const email = newAddress(who);
      const link = await invite(executive.request, settings, { ...fields, addresses: email });
      await join(page.request, link, who, password);
      return { name: who, email, page, request: page.request };
    };
    const [manager, contributor, viewer, admin] = await Promise.all([
      joined("Mara Manager", { role: "manager", teamId: field.id }),
      joined("Cleo Contributor", { role: "contributor", teamId: field.id }),
      joined("Vera Viewer", { role: "viewer" }),
      joined("Ada Admin", { role: "contributor", isAdmin: "on" }),
    ]);
    await setLead(executive.request, settings, field, manager.name);
    // A new organization searches, which asks for less than most stories are about.
    await setStage(executive.request, `/o/${slug}/strategy/identity`, { identityStatement: "", stage: "scaling" });
    const at = (path = "") => `/o/${slug}/${path}`.replace(/\/$/, "");
    await use({ slug, at, executive, manager, contributor, viewer, admin, teams: { field: field.id } });
    for (const page of opened) await page.context().close();
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

const newAddress = (name: string) =>
  `${name.toLowerCase().replace(/\W+/g, ".")}.${randomBytes(4).toString("hex")}@e2e.test`;

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  return page;
}
