import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

/** A key of 32 bytes from a secret and what it is for; nobody gets back from the key to the secret. */
export const keyFor = (secret: string, purpose: string): Buffer =>
  createHmac("sha256", secret).update(purpose).digest();

/** A keyed hash in hex. */
export const mark = (key: Buffer, text: string): string => createHmac("sha256", key).update(text).digest("hex");

/**
 * Seals a text (AES-256-GCM, a fresh nonce each time) into base64 of one length for all texts, so that neither equal
 * texts nor long ones can be told apart. `size` in bytes must hold the longest. Throws when it does not.
 */
export function seal(text: string, key: Buffer, size: number): string {
  const plain = Buffer.alloc(size);
  const bytes = Buffer.from(text, "utf8");
  if (bytes.length > size - 4) throw new Error("The text is longer than its envelope.");
  plain.writeUInt32BE(bytes.length, 0);
  bytes.copy(plain, 4);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString("base64");
}

/** Opens what `seal` closed. Throws when the key is another or a byte was changed. */
export function unseal(sealed: string, key: Buffer): string {
  const all = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv("aes-256-gcm", key, all.subarray(0, 12));
  decipher.setAuthTag(all.subarray(-16));
  const plain = Buffer.concat([decipher.update(all.subarray(12, -16)), decipher.final()]);
  return plain.subarray(4, 4 + plain.readUInt32BE(0)).toString("utf8");
}

/** A new order in which every order is equally likely (Fisher and Yates), from the system's random numbers. */
export function shuffled<T>(items: readonly T[]): T[] {
  const out = [...items];
  for (let at = out.length - 1; at > 0; at--) {
    const other = uniform(at + 1);
    [out[at], out[other]] = [out[other] as T, out[at] as T];
  }
  return out;
}

/** A whole number below `limit`, without the bias of a remainder. */
function uniform(limit: number): number {
  const ceiling = Math.floor(2 ** 32 / limit) * limit;
  for (;;) {
    const drawn = randomBytes(4).readUInt32BE(0);
    if (drawn < ceiling) return drawn % limit;
  }
}
