import securityHeaders from "./security-headers.json" with { type: "json" };

const isDev = process.env.NODE_ENV === "development";

const before = "default-src 'self'; script-src 'nonce-";
const between = `' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}; style-src 'self' ${isDev ? "'unsafe-inline'" : "'nonce-"}`;
const after = `${isDev ? "" : "'"}; img-src 'self' blob: data:; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

/** A content security policy that runs only what carries this nonce. Development needs eval and inline styles. */
export const policyFor = (nonce: string): string => before + nonce + between + (isDev ? "" : nonce) + after;

export const newNonce = (): string => crypto.randomUUID().replaceAll("-", "");

/** The headers of a page that is not Next's, and the nonce that its script and style carry. */
export function ownHeaders(): { nonce: string; headers: Record<string, string> } {
  const nonce = newNonce();
  return { nonce, headers: { ...securityHeaders, "content-security-policy": policyFor(nonce) } };
}
