import { isIP } from "node:net";
import { isLoopback } from "../env-rules";

/**
 * Whether a page of ours sent this: its origin is the address of the installation, or the very host that was asked where
 * that is this machine or a bare address of a network, which nobody can make a foreign name point to.
 */
export function isOwnOrigin(origin: string, host: string | undefined, appUrl: string): boolean {
  const sender = URL.parse(origin);
  if (!sender || !/^https?:$/.test(sender.protocol)) return false;
  if (sender.host === URL.parse(appUrl)?.host) return true;
  const isBare = isLoopback(sender.hostname) || isIP(sender.hostname.replace(/^\[|\]$/g, "")) > 0;
  return isBare && sender.host === host;
}
