import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { commonPasswords } from "./common-passwords";

/** argon2id at the OWASP minimum or above; the numbers stand in the hash, so they can rise later. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// Hashing is dear in memory on purpose; more than a few at once would starve the rest of the process.
const mostAtOnce = 4;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) await new Promise<void>((resume) => waiting.push(resume));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** One form for what is the same on every keyboard: an accent typed as one sign or as two, a letter of full width. */
const oneForm = (password: string): string => password.normalize("NFKC");

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(oneForm(password), cost));

/** A hash of nothing anybody knows: an unknown address costs the same time as a wrong password. */
let decoy: Promise<string> | undefined;

export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const known = stored ?? (await decoy);
  const is = (form: string) => inTurn(() => verify(known, form)).catch(() => false);
  const form = oneForm(password);
  // Hashes from before all passwords were brought to one form hold it as it was typed.
  const matches = (await is(form)) || (form !== password && (await is(password)));
  return stored !== null && matches;
}

/** Why a password is refused, or null. Any character counts, nothing is trimmed; length and rarity decide. */
export function passwordProblem(password: string, ownWords: readonly string[] = []): string | null {
  const length = [...oneForm(password)].length;
  if (length < 12) return "Use at least 12 characters; a short sentence is easy to remember.";
  if (length > 128) return "Use at most 128 characters.";
  const low = password.toLowerCase();
  const stem = low.replace(/[^a-z]/g, "");
  if (commonPasswords.has(low) || commonPasswords.has(stem))
    return "This password is among the first that others would try. Choose another.";
  if (new Set(low).size < 5) return "Use more different characters.";
  if (ownWords.some((word) => word.length > 3 && stem === word.toLowerCase().replace(/[^a-z]/g, "")))
    return "Do not use your own name or the organization's as the password.";
  return null;
}
