import { PgBoss } from "pg-boss";

/** Every queue there is. The worker works them, the migrator makes them; both read this list. */
export const queues = [
  // One job lists the organizations; then one job for each of them. A second of the same waits for the first to end.
  { name: "clock", options: { policy: "exclusive", retryLimit: 0, expireInSeconds: 60 } },
  { name: "friction-clock", options: { policy: "exclusive", retryLimit: 3, retryDelay: 5, expireInSeconds: 120 } },
  { name: "forecast-clock", options: { policy: "exclusive", retryLimit: 3, retryDelay: 5, expireInSeconds: 600 } },
  { name: "diagnosis-clock", options: { policy: "exclusive", retryLimit: 3, retryDelay: 30, expireInSeconds: 600 } },
  { name: "pulse-clock", options: { policy: "exclusive", retryLimit: 3, retryDelay: 5, expireInSeconds: 120 } },
];

/** Brings the queue's schema to what the installed pg-boss needs. Runs as the owner, after the migrations; safe to repeat. */
export async function migrateQueues(sql) {
  const boss = new PgBoss({
    db: {
      executeSql: async (text, values = []) => {
        const rows = await (values.length === 0 ? sql.unsafe(text).simple() : sql.unsafe(text, values.map(plain)));
        return { rows: rows.length > 0 && rows.every(Array.isArray) ? rows.flat() : [...rows] };
      },
    },
    schema: "pgboss",
    supervise: false,
    schedule: false,
  });
  boss.on("error", () => {});
  await boss.start();
  try {
    for (const { name, options } of queues) {
      if (await boss.getQueue(name)) await boss.updateQueue(name, without(options, "policy"));
      else await boss.createQueue(name, options);
    }
    await boss.schedule("clock", "* * * * *");
  } finally {
    await boss.stop({ graceful: false, close: false });
  }
  await sql.unsafe(`
    revoke all on schema pgboss from public;
    grant usage on schema pgboss to app;
    grant select, insert, update, delete on all tables in schema pgboss to app;
    grant usage on all sequences in schema pgboss to app`);
}

const without = (options, name) => Object.fromEntries(Object.entries(options).filter(([key]) => key !== name));

/** The driver leaves JSON and times to drizzle, and knows no undefined. */
const plain = (value) =>
  value === undefined || value === null
    ? null
    : value instanceof Date
      ? value.toISOString()
      : typeof value === "object" && !Array.isArray(value)
        ? JSON.stringify(value)
        : value;
