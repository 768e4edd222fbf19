import { cookies } from "next/headers";
import { densityCookie, readDensity } from "@/components/data-table/density";
import { keysCookie } from "@/components/shell/preferences";
import { readTheme, themeCookie } from "@/components/shell/theme";
import { safePath } from "@/domain/access/input";
import { isFromHere } from "@/lib/http/from-here";

const year = 60 * 60 * 24 * 365;

/** Takes the plain forms for colours, keys and the height of rows, so that they work without a script, and goes back to the page that the form names. */
export async function POST(request: Request) {
  if (!isFromHere(request.headers)) return new Response(null, { status: 403 });
  const form = await request.formData().catch(() => new FormData());
  const jar = await cookies();
  const keep = { path: "/", maxAge: year, sameSite: "lax" } as const;
  const theme = form.get(themeCookie);
  if (typeof theme === "string") jar.set(themeCookie, readTheme(theme), keep);
  const keys = form.get(keysCookie);
  if (typeof keys === "string") jar.set(keysCookie, keys === "off" ? "off" : "on", keep);
  const density = form.get(densityCookie);
  if (typeof density === "string") jar.set(densityCookie, readDensity(density), keep);
  const next = safePath.catch("/").parse(form.get("next") ?? "/");
  return new Response(null, { status: 303, headers: { location: next } });
}
