/** Whether a plain form was sent from a page of ours: by what the browser says of it, or by its origin where it says nothing. */
export function isFromHere(headers: Pick<Headers, "get">): boolean {
  const site = headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return host !== null && URL.parse(headers.get("origin") ?? "")?.host === host;
}
