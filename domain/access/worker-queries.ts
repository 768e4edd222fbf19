import "server-only";
import { eq } from "drizzle-orm";
import { organizations, workerHeartbeats } from "@/db/schema/identity";
import { organizationSettings } from "@/db/schema/organizations";
import { enterOrg, withIdentity } from "@/db/tenancy";
import { realNow } from "@/lib/clock";
import { type Observer, type SystemActor, system } from "./actor";
import { isLate } from "./worker-rules";

export type WorkerHealth = {
  lastRunAt: string | null;
  late: boolean /** When each job ran last. */;
  jobs: Record<string, string>;
};

/** When the clock of all jobs ticked last, and whether that is too long ago. */
export async function workerHealth(): Promise<WorkerHealth> {
  const beats = await listHeartbeats();
  const clock = beats.find(({ name }) => name === "clock");
  const late = isLate(clock?.at.getTime() ?? null, performance.timeOrigin, realNow().getTime());
  const jobs = Object.fromEntries(beats.map(({ name, at }) => [name, at.toISOString()]));
  return { lastRunAt: clock?.at.toISOString() ?? null, late, jobs };
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

/** A job that looks at a whole organization: what it is and how it wants to be judged, read once. */
export const observerOf = (orgId: string, job: string): Promise<SystemActor & Observer> =>
  withIdentity(async (tx) => {
    await enterOrg(tx, orgId);
    const [org] = await tx
      .select({
        timeZone: organizationSettings.timeZone,
        locale: organizationSettings.locale,
        settings: organizationSettings.settings,
        identityStatement: organizationSettings.identityStatement,
        mainBriefId: organizationSettings.mainBriefId,
        stage: organizationSettings.stage,
        signalsOn: organizationSettings.signalsOn,
      })
      .from(organizationSettings)
      .where(eq(organizationSettings.orgId, orgId));
    if (!org) throw new Error(`organization ${orgId} has no settings`);
    return { ...system(orgId, job, org.timeZone), org };
  });
