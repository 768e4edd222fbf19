/** How a file of text was written. Spreadsheets write all of these. */
export const encodings = ["UTF-8", "UTF-16", "Windows-1252"] as const;
export type Encoding = (typeof encodings)[number];

/** What stands in a file, and how it was written: by its mark, by its zero bytes, and what is no UTF-8 is Windows-1252. */
export function readTextFile(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const order = utf16Order(bytes);
  if (order) return { text: new TextDecoder(order).decode(bytes), encoding: "UTF-16" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "Windows-1252" };
  }
}

/** By the mark at the front; without one, Latin text in UTF-16 has a zero in nearly every second byte. */
function utf16Order(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = start.length / 2;
  if (half >= 2 && odd > half * 0.7 && even < half * 0.1) return "utf-16le";
  if (half >= 2 && even > half * 0.7 && odd < half * 0.1) return "utf-16be";
  return null;
}
