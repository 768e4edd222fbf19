import "server-only";
import type { PgBoss } from "pg-boss";
import { openQueues } from "@/db/queues";
import { system } from "@/domain/access/actor";
import { beat } from "@/domain/access/heartbeat";
import { listActiveOrganizations, observerOf, timeZoneOf } from "@/domain/access/worker-queries";
import { keepDiagnosis } from "@/domain/diagnosis/keep-queries";
import { escalateDue } from "@/domain/friction/clock-commands";
import { publishForecasts } from "@/domain/projects/forecast-commands";
import { closeDueRounds } from "@/domain/pulse/closing-commands";
import { openDueRounds } from "@/domain/pulse/commands";
import { log } from "@/lib/log";

/** The queues that run once for each organization, and what a run does there. */
const perOrganization: Record<string, (orgId: string) => Promise<Record<string, number>>> = {
  "friction-clock": async (orgId) => {
    const timeZone = await timeZoneOf(orgId);
    return escalateDue(system(orgId, "friction-clock", timeZone), timeZone);
  },
  "forecast-clock": async (orgId) => {
    const actor = system(orgId, "forecast-clock", await timeZoneOf(orgId));
    if (published.get(orgId) === actor.today) return {};
    const done = await publishForecasts(actor);
    published.set(orgId, actor.today);
    return done;
  },
  "diagnosis-clock": async (orgId) => keepDiagnosis(await observerOf(orgId, "diagnosis-clock")),
  "pulse-clock": async (orgId) => {
    const actor = system(orgId, "pulse-clock", await timeZoneOf(orgId));
    return { closed: await closeDueRounds(actor), opened: await openDueRounds(actor) };
  },
};

/** Until when each organization's forecasts are kept. Only spares work: a second run of a day finds nothing to do. */
const published = new Map<string, string>();

// One worker per process, surviving hot reload.
const memory = globalThis as unknown as { throughlineWorker?: Promise<PgBoss | null> };

/** Starts the clocks of the product inside this process. What is queued waits in the database: a restart loses nothing. */
export function startWorker(): Promise<PgBoss | null> {
  memory.throughlineWorker ??= start();
  return memory.throughlineWorker;
}

async function start(): Promise<PgBoss | null> {
  const boss = openQueues();
  boss.on("error", (error) => log.failure("job queue", error));
  try {
    await boss.start();
    await boss.work("clock", { pollingIntervalSeconds: 10 }, () => tick(boss));
    for (const [name, run] of Object.entries(perOrganization))
      await boss.work<{ orgId: string }>(name, { pollingIntervalSeconds: 5, batchSize: 100 }, async (jobs) => {
        let done: Record<string, number> = {};
        for (const job of jobs)
          try {
            done = await run(job.data.orgId);
          } catch (error) {
            // One organization's trouble is not the others': this one is tried again, they go on.
            log.failure(`job ${name}`, error);
            await boss.fail(name, job.id, { message: "see the log" });
          }
        await beat(name, { ...done, organizations: jobs.length });
      });
    return boss;
  } catch (error) {
    // The pages work without it; /api/ready and the settings say that it is late.
    log.failure("the worker did not start; trying again in a minute", error);
    await boss.stop({ graceful: false }).catch(() => {});
    setTimeout(() => {
      memory.throughlineWorker = undefined;
      void startWorker();
    }, 60_000).unref();
    return null;
  }
}

/** Each minute: one job per active organization and queue, none twice while one is still waiting or at work. */
async function tick(boss: PgBoss): Promise<void> {
  const organizations = await listActiveOrganizations();
  for (const name of Object.keys(perOrganization))
    await boss.insert(
      name,
      organizations.map(({ id }) => ({ data: { orgId: id }, singletonKey: id })),
    );
  await beat("clock", { organizations: organizations.length });
}
