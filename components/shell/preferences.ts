/** Single-key shortcuts can be switched off (WCAG 2.1.4): the cookie `keys` is "off". */
export const keysCookie = "keys";

export function keysAreOn(value: string | undefined): boolean {
  return value !== "off";
}
