import "server-only";
import type { AuthOptions } from "next-auth";
import credentials from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import { noteTrouble } from "@/lib/http/trouble";
import { closeSessionOf, isSessionOpen } from "./accounts";
import { authorize } from "./authorize";
import { signInInput } from "./input";
import { sessionCookieName, sessionCookieOptions, sessionLife } from "./session-cookie";

declare module "next-auth" {
  interface User {
    /** The session's own random token. */
    sid: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
  }
}

/**
 * How people sign in: with a password today; providers of single sign-on join here. The token says which session it is and
 * nothing about rights: the gate looks session and membership up on every request, so that a session that was ended or a
 * role that was changed counts at once.
 */
export const authOptions = (): AuthOptions => ({
  secret: env().authSecret,
  session: { strategy: "jwt", maxAge: sessionLife.absolute },
  cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
  pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
  providers: [
    credentials({
      credentials: { email: { label: "E-mail", type: "email" }, password: { label: "Password", type: "password" } },
      authorize: async (given) => {
        const parsed = signInInput.safeParse({ email: given?.email, password: given?.password });
        if (!parsed.success) throw new Error(parsed.error.issues[0]?.message);
        const { userId, token } = await authorize(parsed.data).catch(inWords);
        return { id: userId, sid: token };
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sub: user.id, sid: user.sid } : token),
    // What a script may ask for: until when the session runs, and nothing of it once it has ended.
    session: async ({ session, token }) => ({
      expires: (await isSessionOpen(token.sid)) ? session.expires : new Date(0).toISOString(),
    }),
  },
  events: { signOut: ({ token }) => closeSessionOf(token.sid) },
});

/** next-auth hands the message of an error on to the form; what is no sentence of ours stays here. */
function inWords(error: unknown): never {
  if (!(error instanceof DomainError)) throw new Error("Something went wrong on our side. Try again in a moment.");
  if (error.retryAfter) noteTrouble({ status: 429, retryAfter: error.retryAfter });
  throw new Error(error.message);
}
