"use server";
import { env } from "@/lib/env";
import { forbidden } from "@/lib/errors";
import { accountAction, publicAction } from "../action";
import { signUp } from "./accounts";
import { authorize } from "./authorize";
import { signInAsDemoPerson } from "./demo";
import { enter } from "./enter";
import { changePasswordInput, demoSignInInput, endSessionInput, signInInput, signUpInput } from "./input";
import { rememberDevice } from "./known-device";
import { changePassword, endSession } from "./own-sessions";
import { requestOrigin } from "./request-origin";

export const signInAction = publicAction(signInInput, async (_, input) => enter(await authorize(input), input.next));

export const signUpAction = publicAction(signUpInput, async (_, input) => {
  if (env().signUp === "invite") throw forbidden("Accounts are made by invitation here. Ask an admin for a link.");
  const signed = await signUp(input, await requestOrigin());
  await rememberDevice(input.email);
  return enter(signed, input.next);
});

export const demoSignInAction = publicAction(demoSignInInput, async (_, input) =>
  enter(await signInAsDemoPerson(input.person, await requestOrigin()), input.next),
);

/** Ends one of one's own sessions, on another device or here. */
export const endSessionAction = accountAction(endSessionInput, async (account, input) => {
  await endSession(account, input.sessionId);
  return { message: "That session has ended." };
});

export const changePasswordAction = accountAction(changePasswordInput, async (account, input) => {
  await changePassword(account, input, await requestOrigin());
  return { message: "The password is changed. Every other session has ended." };
});
