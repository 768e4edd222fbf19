import "server-only";
import type { AuthOptions } from "next-auth";
import { env } from "@/lib/env";
import { sessionCookieName, sessionLife } from "./session-cookie";

/**
 * next-auth reads the same encrypted cookie that our sign-in writes; providers of single sign-on join here. Rights are
 * never taken from its token: the gate looks the session and the membership up on every request.
 */
export const authOptions = (): AuthOptions => ({
  secret: env().authSecret,
  session: { strategy: "jwt", maxAge: sessionLife.absolute },
  cookies: {
    sessionToken: {
      name: sessionCookieName(),
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: env().secureCookies },
    },
  },
  pages: { signIn: "/sign-in" },
  providers: [],
});
