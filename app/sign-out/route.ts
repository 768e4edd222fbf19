import { safePath } from "@/domain/access/input";
import { signOut } from "@/domain/access/session";
import { isFromHere } from "@/lib/http/from-here";

/**
 * Ends the session here. A plain form on every page leads to it, so that the whole page goes and nothing of it stays in
 * the browser; `next` leads on, back to an invitation for instance. What the browser kept for this person goes as well.
 */
export async function POST(request: Request) {
  if (!isFromHere(request.headers)) return new Response(null, { status: 403 });
  const form = await request.formData().catch(() => new FormData());
  const next = safePath.catch("/").parse(form.get("next") ?? "/");
  await signOut();
  // Drafts of what was being written stay in the browser; whoever uses it next must not find them.
  const headers = { location: next === "/" ? "/sign-in" : next, "clear-site-data": '"storage"' };
  return new Response(null, { status: 303, headers });
}
