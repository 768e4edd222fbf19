/** @type {import('next').NextConfig} */
// Built by webpack: Turbopack would take the product's proxy and instrumentation from the root of the tree.
export default { poweredByHeader: false, serverExternalPackages: ["postgres"] };
