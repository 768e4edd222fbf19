import "server-only";
import { eq } from "drizzle-orm";
import { organizations, workerHeartbeats } from "@/db/schema/identity";
import { organizationSettings } from "@/db/schema/organizations";
import { enterOrg, withIdentity } from "@/db/tenancy";
import { realNow } from "@/lib/clock";

/** A worker that has been silent for longer is late. Its clock ticks each minute. */
const lateAfterMs = 5 * 60_000;

export type WorkerHealth = { lastRunAt: string | null; late: boolean };

/** When the clock of all jobs ticked last, and whether that is too long ago. */
export async function workerHealth(): Promise<WorkerHealth> {
  const [row] = await withIdentity((tx) =>
    tx.select({ at: workerHeartbeats.at }).from(workerHeartbeats).where(eq(workerHeartbeats.name, "clock")),
  );
  const late = !row || realNow().getTime() - row.at.getTime() > lateAfterMs;
  return { lastRunAt: row?.at.toISOString() ?? null, late };
}

/** What each job said when it ran last. */
export const listHeartbeats = () =>
  withIdentity((tx) =>
    tx
      .select({ name: workerHeartbeats.name, at: workerHeartbeats.at, detail: workerHeartbeats.detail })
      .from(workerHeartbeats)
      .orderBy(workerHeartbeats.name),
  );

/** The organizations for which the clocks run. */
export const listActiveOrganizations = (): Promise<{ id: string }[]> =>
  withIdentity((tx) =>
    tx.select({ id: organizations.id }).from(organizations).where(eq(organizations.status, "active")),
  );

/** A job must know where the organization lives before it knows which day it is there. */
export const timeZoneOf = (orgId: string): Promise<string> =>
  withIdentity(async (tx) => {
    await enterOrg(tx, orgId);
    const [row] = await tx
      .select({ timeZone: organizationSettings.timeZone })
      .from(organizationSettings)
      .where(eq(organizationSettings.orgId, orgId));
    return row?.timeZone ?? "UTC";
  });
