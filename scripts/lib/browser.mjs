import fs from "node:fs";
import { runNode, runProgram, tool } from "./child.mjs";
import { Plain, say } from "./say.mjs";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

async function installed() {
  const { chromium } = await import("playwright");
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), ...usual].find((file) => file && fs.existsSync(file));
}

async function installWithApt() {
  if (process.getuid?.() !== 0 || !fs.existsSync("/usr/bin/apt-get")) return;
  say("installing a browser (apt-get install chromium) ...");
  const options = { capture: true, env: { DEBIAN_FRONTEND: "noninteractive" } };
  await runProgram("apt-get", ["update", "-qq"], options);
  await runProgram("apt-get", ["install", "-y", "-qq", "-o", "DPkg::Lock::Timeout=120", "chromium"], options);
}

async function download() {
  say("downloading a browser (playwright install chromium) ...");
  await runNode([tool("playwright"), "install", "chromium"], { capture: true });
}

/** A Chromium for the tests: the one that is there, else one that is installed now. */
export async function findBrowser() {
  for (const bring of [() => {}, installWithApt, download]) {
    await bring();
    const found = await installed();
    if (found) return found;
  }
  throw new Plain("There is no browser for the tests and none could be installed: set CHROMIUM_PATH to a Chromium.");
}
