"use server";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { accountAction, publicAction } from "../action";
import { forbidden } from "../errors";
import { closeSession, type Signed, signIn, signUp } from "./accounts";
import { signInAsDemoPerson } from "./demo";
import { demoSignInInput, emptyInput, signInInput, signUpInput } from "./input";
import { requestOrigin } from "./request-origin";
import { sealSession, sessionCookieName, sessionCookieOptions } from "./session-cookie";

export const signInAction = publicAction(signInInput, async (_, input) =>
  enter(await signIn(input, await requestOrigin()), input.next),
);

export const signUpAction = publicAction(signUpInput, async (_, input) => {
  if (env().signUp === "invite") throw forbidden("Accounts are made by invitation here. Ask an admin for a link.");
  return enter(await signUp(input, await requestOrigin()), input.next);
});

export const demoSignInAction = publicAction(demoSignInInput, async (_, input) =>
  enter(await signInAsDemoPerson(input.person, await requestOrigin()), input.next),
);

export const signOutAction = accountAction(emptyInput, async (account) => {
  await closeSession(account.sessionId);
  (await cookies()).delete(sessionCookieName());
  return { redirect: "/sign-in" };
});

async function enter(signed: Signed, next: string) {
  (await cookies()).set(sessionCookieName(), await sealSession(signed.userId, signed.token), sessionCookieOptions());
  return { redirect: next };
}
