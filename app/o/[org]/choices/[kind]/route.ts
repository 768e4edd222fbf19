import { listChoices, pickerKind } from "@/domain/access/choice-queries";
import { findActor } from "@/domain/access/session";
import { queryOf, readPath } from "@/lib/address";

/** What a searchable picker asks while somebody types: at most twenty rows that this reader may choose. */
export async function GET(request: Request, { params }: { params: Promise<{ org: string; kind: string }> }) {
  const { org, kind: wanted } = await readPath(params);
  const kind = pickerKind(wanted);
  const actor = await findActor(org);
  if (actor === "signed-out") return Response.json({ title: "Sign in first." }, { status: 401 });
  if (actor === "not-found" || !kind) return Response.json({ title: "This does not exist." }, { status: 404 });
  const text = (queryOf(request).q ?? "").slice(0, 200);
  return Response.json(await listChoices(actor, kind, { text }), { headers: { "cache-control": "private, no-store" } });
}
