import { createHash, timingSafeEqual } from "node:crypto";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Whether a request brings this token. Without a token set, nobody does. */
export function bearsToken(headers: Pick<Headers, "get">, token: string | null): boolean {
  const sent = /^Bearer (.+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  return token !== null && sent !== undefined && timingSafeEqual(digest(sent), digest(token));
}
