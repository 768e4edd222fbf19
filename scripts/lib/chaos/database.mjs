import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "../db/migrate.mjs";
import { ask, fixedPages, openForm, post } from "./visitor.mjs";

/** All processes of the database server, the first of them its head. */
async function processesOf(root) {
  const [{ data_directory: data }] = await root`show data_directory`;
  const head = Number(fs.readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n")[0]);
  const rows = await root`select pid from pg_stat_activity`;
  return [head, ...rows.map(({ pid }) => pid).filter((pid) => pid !== head)];
}

/** All pages at a few at a time, so that none of them waits for the browser's sake. */
async function crawl(base, cookie, pages) {
  const answers = [];
  const rest = [...pages];
  const walk = async () => {
    for (let page = rest.shift(); page !== undefined; page = rest.shift())
      answers.push({ page, ...(await ask(base + page, { cookie })) });
  };
  await Promise.all(Array.from({ length: 12 }, walk));
  return answers;
}

const summary = (answers) => ({
  answers: answers.length,
  served: answers.filter(({ status }) => status > 0 && status < 400).length,
  unavailable: answers.filter(({ status, retry }) => status === 503 && Number(retry) > 0).length,
  wrong: answers.filter(
    ({ status, retry }) => status === 0 || (status >= 500 && !(status === 503 && Number(retry) > 0)),
  ),
  slowest: Math.round(Math.max(...answers.map(({ ms }) => ms))),
});

/** Milliseconds until a page is served again. */
async function untilServed(base, cookie, page) {
  const began = performance.now();
  while ((await ask(base + page, { cookie })).status !== 200 && performance.now() - began < 60_000) await sleep(50);
  return Math.round(performance.now() - began);
}

/** A table that nobody can read for a while. */
export async function lockedTable({ base, cookie, owner, table }) {
  const client = connect(owner);
  let unlock = () => {};
  const locked = new Promise((resolve) => {
    unlock = resolve;
  });
  let isHeld = () => {};
  const held = new Promise((resolve) => {
    isHeld = resolve;
  });
  const holder = client.begin(async (tx) => {
    await tx.unsafe(`lock table ${table} in access exclusive mode`);
    isHeld();
    await locked;
  });
  await held;
  const answers = await crawl(base, cookie, fixedPages("larkfield"));
  unlock();
  await holder;
  await client.end();
  return { ...summary(answers), back: await untilServed(base, cookie, "/o/larkfield") };
}

/** A server that has every connection and says nothing: pages, the sign-in, and a form that was filled in before. */
export async function frozenServer({ base, cookie, rootUrl }) {
  const root = connect(rootUrl);
  const typed = "A crate stands in the way, and so does its label.";
  const form = `${base}/o/larkfield/friction/new`;
  const body = await openForm(form, 'name="title"', { title: typed }, cookie);
  const pids = await processesOf(root);
  for (const pid of pids) process.kill(pid, "SIGSTOP");
  try {
    const answers = await crawl(base, cookie, fixedPages("larkfield"));
    const signIn = await ask(`${base}/sign-in`);
    const health = await ask(`${base}/api/health`);
    const posted = await post(form, body, cookie);
    const kept = posted.status === 503 && posted.text.includes(typed) && posted.text.includes('method="post"');
    for (const pid of pids) process.kill(pid, "SIGCONT");
    const back = await untilServed(base, cookie, "/o/larkfield");
    return { ...summary(answers), signIn: signIn.status, health: health.status, kept, posted: posted.status, back };
  } finally {
    for (const pid of pids)
      try {
        process.kill(pid, "SIGCONT");
      } catch {
        // It has ended meanwhile.
      }
    await root.end({ timeout: 1 });
  }
}

/** Waits until the database lets somebody in: whoever started it starts it again. */
async function untilThere(rootUrl) {
  for (let isThere = false; !isThere; await sleep(50)) {
    const root = connect(rootUrl);
    isThere = await root`select 1`.then(
      () => true,
      () => false,
    );
    await root.end({ timeout: 1 });
  }
}

/** The head of the server is killed under load and comes back; what that costs, and how long until pages are served. */
export async function killedServer({ base, cookie, rootUrl, rounds }) {
  const pages = fixedPages("larkfield");
  const backs = [];
  const all = [];
  for (let round = 0; round < rounds; round++) {
    const root = connect(rootUrl);
    const [head] = await processesOf(root);
    await root.end({ timeout: 1 });
    const crawling = crawl(base, cookie, pages);
    await sleep(300);
    process.kill(head, "SIGKILL");
    await untilThere(rootUrl);
    backs.push(await untilServed(base, cookie, "/o/larkfield"));
    all.push(...(await crawling));
    await sleep(1_000);
  }
  return { ...summary(all), back: Math.max(...backs) };
}
