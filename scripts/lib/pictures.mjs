import fs from "node:fs";
import path from "node:path";
import { findBrowser } from "./browser.mjs";
import { embeddedServer } from "./db/database.mjs";
import { startDemoProduct } from "./demo-product.mjs";
import { Lifetime } from "./lifetime.mjs";
import { root } from "./paths.mjs";
import { say } from "./say.mjs";

/** What each picture shows: whose screen, which page, and the link to follow from it. */
const pictures = [
  { name: "home", who: "ivandaele", page: "" },
  { name: "brief", who: "ivandaele", page: "briefs", link: "Own the dock" },
  { name: "map", who: "ivandaele", page: "strategy?view=map" },
  { name: "gap", who: "ivandaele", page: "gap" },
  { name: "team", who: "dverhoeven", page: "teams", link: "Field Install" },
  { name: "work", who: "lnovak", page: "", phone: true, dark: true },
];

/** Takes them from the built product at the fixed day of the tests, so that the same code gives the same pictures. */
export async function takePictures() {
  const life = new Lifetime();
  try {
    const server = await life.hold(embeddedServer(), (one) => one.stop());
    const { base } = await startDemoProduct(life, server, "throughline_pictures");
    const { chromium } = await import("playwright");
    const browser = await chromium.launch({
      executablePath: await findBrowser(),
      args: process.getuid?.() === 0 ? ["--no-sandbox", "--disable-gpu"] : ["--disable-gpu"],
    });
    const folder = path.join(root, "docs/pictures");
    fs.mkdirSync(folder, { recursive: true });
    for (const { name, who, page: place, link, phone, dark } of pictures) {
      const viewport = phone ? { width: 390, height: 780 } : { width: 1280, height: 800 };
      const context = await browser.newContext({ viewport, colorScheme: dark ? "dark" : "light", locale: "en-GB" });
      const page = await context.newPage();
      await page.goto(`${base}/sign-in`);
      await page.locator(`button[name="person"][value="${who}"]`).click();
      await page.waitForURL(/\/o\//);
      await page.goto(`${base}/o/larkfield/${place}`.replace(/\/$/, ""));
      if (link) await page.locator("main").getByRole("link", { name: link }).first().click();
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: path.join(folder, `${name}.png`) });
      await context.close();
    }
    await browser.close();
    say(`${pictures.length} pictures stand in docs/pictures`);
    await life.stop(0);
  } catch (error) {
    console.error(error);
    await life.stop(1);
  }
}
