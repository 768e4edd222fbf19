/** Joins class names and leaves out what is not there. */
export function cn(...names: (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}
