// @ts-check
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
  // `npm test` and `npm run check` look at types; who starts the product need not wait ten seconds for it.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // A year of bookings in one paste or file; what is larger is refused before it is read.
    serverActions: { bodySizeLimit: "21mb" },
  },
};

export default nextConfig;
