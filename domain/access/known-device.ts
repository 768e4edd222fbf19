import "server-only";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { env } from "@/lib/env";

/** How long a browser stays known, and to how many accounts, in seconds and accounts. */
const life = 365 * 24 * 3600;
const mostAccounts = 5;

const cookieName = (): string => (env().secureCookies ? "__Host-known-device" : "known-device");

/** What shows that a browser has signed in to this account before: a number of its own, signed together with the account. */
export const markOf = (device: string, email: string): string =>
  createHmac("sha256", env().authSecret).update(`known device|${device}|${email}`).digest("base64url").slice(0, 32);

/** The number of the device when its cookie shows that it has signed in to this account before, else null. */
export function knownIn(cookie: string | undefined, email: string): string | null {
  const [device = "", ...marks] = (cookie ?? "").slice(0, 400).split(".");
  if (!/^[\w-]{22}$/.test(device)) return null;
  const own = Buffer.from(markOf(device, email));
  const isOwn = (mark: string) => mark.length === own.length && timingSafeEqual(Buffer.from(mark), own);
  return marks.some(isOwn) ? device : null;
}

/** The cookie of a device after it has signed in to this account; it forgets the account that it used longest ago. */
export function withMark(cookie: string | undefined, email: string): string {
  const [before = "", ...marks] = (cookie ?? "").slice(0, 400).split(".");
  const device = /^[\w-]{22}$/.test(before) ? before : randomBytes(16).toString("base64url");
  const mark = markOf(device, email);
  return [device, mark, ...marks.filter((one) => one !== mark && /^[\w-]{32}$/.test(one))]
    .slice(0, mostAccounts + 1)
    .join(".");
}

/** Reads the cookie of the request under way. */
export const knownDevice = async (email: string): Promise<string | null> =>
  knownIn((await cookies()).get(cookieName())?.value, email);

/** Remembers that this browser has signed in to this account. The cookie opens nothing: it only counts failures apart. */
export async function rememberDevice(email: string): Promise<void> {
  const jar = await cookies();
  jar.set(cookieName(), withMark(jar.get(cookieName())?.value, email), {
    httpOnly: true,
    sameSite: "lax",
    secure: env().secureCookies,
    path: "/",
    maxAge: life,
  });
}
