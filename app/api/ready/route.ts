import { isReady } from "@/domain/access/readiness";
import { workerHealth } from "@/domain/access/worker-queries";
import { env } from "@/lib/env";
import { bearsToken } from "@/lib/http/bearer";

export const dynamic = "force-dynamic";

/**
 * Late clocks are no reason to take the pages away: 200 as long as the database answers. Which jobs there are and when
 * each ran is told to monitors that bring the token, and to nobody else.
 */
export async function GET(request: Request) {
  const ready = await isReady();
  const { late, ...more } = ready ? await workerHealth() : { lastRunAt: null, late: true, jobs: {} };
  const worker = bearsToken(request.headers, env().metricsToken) ? { late, ...more } : { late };
  return Response.json(
    { status: ready ? "ready" : "not ready", role: env().role, worker },
    { status: ready ? 200 : 503 },
  );
}
