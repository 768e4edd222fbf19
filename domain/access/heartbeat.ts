import "server-only";
import { workerHeartbeats } from "@/db/schema/identity";
import { withIdentity } from "@/db/tenancy";
import { realNow } from "@/lib/clock";

/** Notes that a job of the product ran, with what it did in numbers. */
export const beat = (name: string, detail: Record<string, number>): Promise<unknown> =>
  withIdentity((tx) =>
    tx
      .insert(workerHeartbeats)
      .values({ name, at: realNow(), detail })
      .onConflictDoUpdate({ target: workerHeartbeats.name, set: { at: realNow(), detail } }),
  );
