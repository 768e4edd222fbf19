import type { IncomingMessage, ServerResponse } from "node:http";
import zlib from "node:zlib";

export type Packing = {
  name: "zstd" | "gzip";
  whole: (body: Buffer) => Buffer;
  stream: () => zlib.Gzip | zlib.ZstdCompress;
};

// The levels at which a page of 130 kB costs less time than it saves on any line.
const gzip = { level: 3 };
const zstd = { params: { [zlib.constants.ZSTD_c_compressionLevel]: 3 } };

const packings: Packing[] = [
  { name: "zstd", whole: (body) => zlib.zstdCompressSync(body, zstd), stream: () => zlib.createZstdCompress(zstd) },
  { name: "gzip", whole: (body) => zlib.gzipSync(body, gzip), stream: () => zlib.createGzip(gzip) },
];

/** The best packing that the reader takes; `q=0` is a refusal. */
export function packingOf({ method, headers }: Pick<IncomingMessage, "method" | "headers">): Packing | null {
  if (method === "HEAD") return null;
  const taken = String(headers["accept-encoding"] ?? "")
    .split(",")
    .map((one) => one.trim().toLowerCase())
    .filter((one) => !/;\s*q=0(\.0*)?$/.test(one))
    .map((one) => one.replace(/;.*$/, ""));
  return packings.find(({ name }) => taken.includes(name)) ?? null;
}

/** Text that is not packed yet and that nobody forbids to change. */
export function isPackable(answer: Pick<ServerResponse, "statusCode" | "getHeader">): boolean {
  const header = (name: string) => String(answer.getHeader(name) ?? "");
  return (
    ![204, 206, 304].includes(answer.statusCode) &&
    !answer.getHeader("content-encoding") &&
    !/no-transform/i.test(header("cache-control")) &&
    /^(text\/(?!event-stream)|application\/(json|javascript|xml|manifest\+json)|image\/svg)/i.test(
      header("content-type"),
    )
  );
}
