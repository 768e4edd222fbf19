import type { IncomingHttpHeaders } from "node:http";
import { BlockList, isIP } from "node:net";

/** The proxies whose word counts. Empty: nobody's, and the address of a client is that of its socket. */
export type Proxies = { has: (address: string) => boolean };

/** `10.0.0.7, 192.168.0.0/16, ::1`: addresses and networks. Null when a part is neither. */
export function parseProxies(setting: string): Proxies | null {
  const list = new BlockList();
  const parts = setting.split(/[\s,]+/).filter(Boolean);
  for (const part of parts) {
    const [address = "", prefix, ...more] = part.split("/");
    const family = isIP(address);
    const most = family === 6 ? 128 : 32;
    const bits = prefix === undefined ? most : Number(prefix);
    if (!family || more.length > 0 || !/^\d{0,3}$/.test(prefix ?? "") || prefix === "" || bits > most) return null;
    list.addSubnet(address, bits, family === 6 ? "ipv6" : "ipv4");
  }
  return { has: (address) => isIP(address) > 0 && list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4") };
}

/** Without the wrapping that a socket for both families puts around an address of version 4. */
export const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "");

/**
 * Who sent a request: the nearest address that is not a trusted proxy. What stands farther away in the list was written
 * by the client itself and may be anything.
 */
export function clientAddress(peer: string, forwarded: string | undefined, proxies: Proxies): string {
  let address = plainAddress(peer);
  const hops = (forwarded ?? "").split(",").map((hop) => plainAddress(hop.trim()));
  while (proxies.has(address)) {
    const before = hops.pop();
    if (!before || !isIP(before)) break;
    address = before;
  }
  return address;
}

/** Takes from the headers what only a trusted proxy may say, and writes who sent the request. */
export function judgeForwarded(headers: IncomingHttpHeaders, peer: string, proxies: Proxies): void {
  const isTrusted = proxies.has(plainAddress(peer));
  const address = clientAddress(peer, String(headers["x-forwarded-for"] ?? ""), proxies);
  for (const name of Object.keys(headers))
    if (name === "x-client-address" || name === "forwarded" || name === "x-real-ip" || name.startsWith("x-forwarded-"))
      if (!isTrusted || !["x-forwarded-host", "x-forwarded-proto"].includes(name)) delete headers[name];
  const host = headers["x-forwarded-host"];
  if (host) headers["x-forwarded-host"] = String(host).split(",").at(-1)?.trim() ?? "";
  headers["x-client-address"] = address;
}
