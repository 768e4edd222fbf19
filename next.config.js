// @ts-check
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" },
];

/** @type {import('next').NextConfig} */
const nextConfig = {
  turbopack: { root: import.meta.dirname },
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // The optimizer is the worst source of advisories and nothing here needs it.
  // lib/http/packing.ts packs each answer whole instead of chunk by chunk.
  compress: false,
  // Titles are in the head of the first byte: our pages are not streamed, and a second pass for metadata costs time.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "pg-boss", "postgres"],
  experimental: {
    // A year of bookings in one paste or file; what is larger is refused before it is read.
    serverActions: { bodySizeLimit: "21mb" },
  },
  async headers() {
    return [{ source: "/:path*", headers }];
  },
};

export default nextConfig;
