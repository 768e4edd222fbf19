import { isReady } from "@/domain/access/readiness";
import { workerHealth } from "@/domain/access/worker-queries";
import { env } from "@/lib/env";

export const dynamic = "force-dynamic";

/** Late clocks are no reason to take the pages away: 200 as long as the database answers. */
export async function GET() {
  const ready = await isReady();
  const worker = ready ? await workerHealth() : { lastRunAt: null, late: true, jobs: {} };
  return Response.json(
    { status: ready ? "ready" : "not ready", role: env().role, worker },
    { status: ready ? 200 : 503 },
  );
}
