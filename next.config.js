// @ts-check
import securityHeaders from "./lib/http/security-headers.json" with { type: "json" };

/** @type {import('next').NextConfig} */
const nextConfig = {
  turbopack: { root: import.meta.dirname },
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // Titles stand in the head for every reader, not only for search engines.
  htmlLimitedBots: /.*/,
  // The optimizer is the worst source of advisories and nothing here needs it.
  images: { unoptimized: true },
  headers: async () => [
    {
      source: "/:path*",
      headers: Object.entries(securityHeaders).map(([key, value]) => ({ key, value })),
    },
  ],
  serverExternalPackages: ["@node-rs/argon2", "pg-boss", "postgres"],
  experimental: {
    // A year of bookings in one paste or file; what is larger is refused before it is read.
    serverActions: { bodySizeLimit: "21mb" },
    // The same behind proxy.ts, which would cut it at ten without a word.
    proxyClientMaxBodySize: "21mb",
  },
};

export default nextConfig;
