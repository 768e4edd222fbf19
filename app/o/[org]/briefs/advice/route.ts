import { findActor } from "@/domain/access/session";
import { taskTextsInput } from "@/domain/briefs/advice-input";
import { adviceOnTasks } from "@/domain/briefs/method-rules";
import { readPath } from "@/lib/address";

/** Advice on key tasks while somebody writes them. It reads only what was sent and keeps nothing. */
export async function POST(request: Request, { params }: { params: Promise<{ org: string }> }): Promise<Response> {
  const actor = await findActor((await readPath(params)).org);
  if (typeof actor === "string") return new Response(null, { status: 404 });
  const input = taskTextsInput.safeParse(await request.json().catch(() => null));
  if (!input.success) return new Response(null, { status: 400 });
  const { settings, locale } = actor.org;
  return Response.json({ advice: adviceOnTasks(input.data.tasks, settings.tools ?? [], locale) });
}
