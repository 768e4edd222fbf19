const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A uuid as at most 22 letters and digits, for links that name their organization. */
export function toBase62(uuid: string): string {
  let rest = BigInt(`0x${uuid.replaceAll("-", "")}`);
  let text = "";
  while (rest > 0n) {
    text = digits[Number(rest % 62n)] + text;
    rest /= 62n;
  }
  return text || "0";
}

/** The uuid again, or null when the text is none. */
export function fromBase62(text: string): string | null {
  if (!/^[0-9A-Za-z]{1,22}$/.test(text)) return null;
  const value = [...text].reduce((sum, digit) => sum * 62n + BigInt(digits.indexOf(digit)), 0n);
  const hex = value.toString(16).padStart(32, "0");
  if (hex.length > 32) return null;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
