import "server-only";
import { type Signed, signIn } from "./accounts";
import { knownDevice, rememberDevice } from "./known-device";
import { requestOrigin } from "./request-origin";

/**
 * The one door of passwords, for next-auth and for a form without a script: it counts tries, notes what happened and opens
 * a session. Errors: DomainError `invalid` for a wrong password or an unknown address, `unavailable` after too many tries.
 */
export async function authorize(input: { email: string; password: string }): Promise<Signed> {
  const from = { ...(await requestOrigin()), device: await knownDevice(input.email) };
  const signed = await signIn(input, from);
  await rememberDevice(input.email);
  return signed;
}
