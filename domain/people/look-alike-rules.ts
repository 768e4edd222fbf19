import { domainToUnicode } from "node:url";

/** Letters of other scripts that look like Latin ones in most fonts. */
const likeLatin = /^[аеорсухіјѕһԁԛԝӏкмнтвгпοαιρυνκχ\P{L}]+$/u;
const latin = /\p{Script=Latin}/u;
const greekOrCyrillic = /\p{Script=Cyrillic}|\p{Script=Greek}/u;

/**
 * Why an address may not be whose it seems to be, or null: letters of two scripts side by side, or only such letters of
 * another script as look like Latin ones. Such an address may be right; whoever invites decides.
 */
export function lookAlike(address: string): string | null {
  const at = address.lastIndexOf("@");
  const domain = domainToUnicode(address.slice(at + 1));
  for (const part of [address.slice(0, at), ...domain.split(".")]) {
    const strange = greekOrCyrillic.exec(part)?.[0];
    if (!strange || !(latin.test(part) || likeLatin.test(part))) continue;
    const script = /\p{Script=Greek}/u.test(strange) ? "Greek" : "Cyrillic";
    return `Look closely at ${address.slice(0, at)}@${domain}: the “${strange}” in “${part}” is a ${script} letter that looks like a Latin one.`;
  }
  return null;
}
