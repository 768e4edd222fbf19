import { z } from "zod";
import { email, id, line } from "../fields";

const password = z.string({ error: "Write a password." });

/** `next` is a path of ours or nothing: never another host, never a protocol, no backslash. */
export const safePath = z
  .string()
  .default("/")
  .transform((value) => (isPath(value) ? value : "/"));

export const signInInput = z.object({
  email: email(),
  password: password.min(1, "Write your password."),
  next: safePath,
});
export const signUpInput = z.object({ name: line(80, "Write your name."), email: email(), password, next: safePath });
export const demoSignInInput = z.object({ person: z.string().regex(/^[a-z]{2,40}$/), next: safePath });
export const endSessionInput = z.object({ sessionId: id("This session has ended already.") });
export const changePasswordInput = z.object({
  password: password.min(1, "Write your present password."),
  newPassword: password.min(1, "Write a new password."),
});

function isPath(value: string): boolean {
  return value.startsWith("/") && !/^\/[/\\]/.test(value) && !value.includes("\\") && [...value].every((c) => c > " ");
}
