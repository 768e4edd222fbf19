import { isReady } from "@/domain/access/readiness";

export const dynamic = "force-dynamic";

export async function GET() {
  const ready = await isReady();
  return Response.json({ status: ready ? "ready" : "not ready" }, { status: ready ? 200 : 503 });
}
